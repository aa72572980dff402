package export

import (
	"fmt"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// gdeltColumns are those of the event table of GDELT 2.0, in their order. Its files have no line of heads.
var gdeltColumns = strings.Fields(`GLOBALEVENTID SQLDATE MonthYear Year FractionDate
	Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code
	Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code
	IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone
	Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID
	Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID
	ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID
	DATEADDED SOURCEURL`)

// polecatColumns are those of POLECAT, the data set that PLOVER was made for.
var polecatColumns = strings.Split(strings.ReplaceAll(`Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,
Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,
Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,
Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,
Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version`, "\n", ""), ",")

// quads are the names of PLOVER's quadrants.
var quads = []string{"", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"}

// tabbed is a line of cells by their columns; a cell that is not there is empty.
func tabbed(columns []string, cells map[string]string) string {
	line := make([]string, len(columns))
	for i, c := range columns {
		line[i] = strings.Join(strings.Fields(cells[c]), " ")
	}
	return strings.Join(line, "\t") + "\n"
}

// gdelt are the cells of a row of GDELT. Left empty is what the ledger does not measure (tone) and what it has no code for.
func gdelt(d *Dyad, from, to actor) map[string]string {
	day := d.onADay()
	y, m, dd := day.Date()
	base := d.cameo[:min(3, len(d.cameo))]
	root := d.cameo[:2]
	cells := map[string]string{
		"GLOBALEVENTID": fmt.Sprint(d.ID), "SQLDATE": compact(day), "MonthYear": fmt.Sprintf("%04d%02d", y, m), "Year": fmt.Sprintf("%04d", y),
		"FractionDate": fmt.Sprintf("%.4f", float64(y)+float64(30*(m-1)+dd)/365),
		"IsRootEvent":  "1", "EventCode": d.cameo, "EventBaseCode": base, "EventRootCode": root, "QuadClass": fmt.Sprint(quadClass(root)), "GoldsteinScale": d.goldstein,
		"NumMentions": fmt.Sprint(max(len(d.Statements), len(d.Documents))), "NumSources": fmt.Sprint(len(d.Documents)), "NumArticles": fmt.Sprint(len(d.Documents)),
		"SOURCEURL": d.Source,
	}
	if d.Published != 0 {
		cells["DATEADDED"] = compact(d.Published) + "000000"
	}
	for n, a := range []actor{from, to} {
		p := fmt.Sprintf("Actor%d", n+1)
		cells[p+"Code"], cells[p+"Name"], cells[p+"CountryCode"], cells[p+"KnownGroupCode"], cells[p+"Type1Code"] = a.code, strings.ToUpper(a.name), a.country, a.group, a.kind3
	}
	if d.Place != nil {
		cells["ActionGeo_FullName"] = d.Place.Name
	}
	return cells
}

// quadClass is the quadrant of a CAMEO root: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict.
func quadClass(root string) int {
	switch {
	case root <= "05":
		return 1
	case root <= "08":
		return 2
	case root <= "13":
		return 3
	}
	return 4
}

func polecat(d *Dyad, from, to actor) map[string]string {
	_, version := crosswalk()
	cells := map[string]string{
		"Event ID": fmt.Sprint(d.ID), "Event Date": d.onADay().String(), "Event Type": d.plover, "Event Mode": d.mode, "Quad Code": quads[d.quad],
		"Actor Name": from.name, "Actor Country": from.iso3, "Actor Name Raw": string(from.party), "Primary Actor Sector": from.kind3, "Actor Sectors": from.kind3,
		"Recipient Name": to.name, "Recipient Country": to.iso3, "Recipient Name Raw": string(to.party), "Primary Recipient Sector": to.kind3, "Recipient Sectors": to.kind3,
		"Source": d.Source, "Publication Date": dayText(d.Published), "Version": "chancery crosswalk " + version,
	}
	if d.Place != nil {
		cells["Placename"], cells["Raw Placename"] = d.Place.Name, d.Place.Name
		if d.Place.Country != nil {
			cells["Country"] = iso3(*d.Place.Country)
		}
	}
	return cells
}

func dayText(d record.Day) string {
	if d == 0 {
		return ""
	}
	return d.String()
}
