exec(open("/tmp/hk/b.py").read())
doc("hk01","""
 date 2026-06-18 Vietnam, Algeria aim to double trade by 2030

Hanoi (VNA) – Vietnamese Minister of Construction Luu Dinh Quang and Algerian Minister of Energy and Mines Yacine Benhamouda co-chaired the 14th session of the Vietnam – Algeria Joint Committee in Hanoi on June 18.

Addressing the session, Quang described Algeria as Vietnam's oldest friend in North Africa and stressed that the Vietnamese people always remember Algeria's help in hard times. He spoke highly of the stable output of the Bir Seba oil field, and asked the Algerian side to extend the licence for its second phase before the end of this year. The minister also suggested that Algeria recognise Vietnamese quality certificates for coffee and pepper.

Benhamouda, for his part, thanked the Vietnamese Government for its thoughtful hospitality. He affirmed that Algiers wants Vietnamese firms to take part in phosphate mining, and said his country stands ready to supply Vietnamese refineries with 2 million barrels of crude oil a year.

Reviewing cooperation since the previous session, both sides expressed satisfaction that two-way trade climbed to 240 million USD in 2025. They agreed to raise the figure to 500 million USD by 2030, resume negotiations on an investment protection agreement, and hold a business forum in Oran in the first quarter of 2027. They reached consensus on forming a working group on pharmaceuticals and assigned the two health ministries to draw up a list of products by September 30.

At the end of the session, the two ministers signed the minutes and witnessed the signing of a vocational training deal. The 15th session will take place in Algiers in 2028.

Earlier the same day, Deputy Prime Minister Tran Huu Kien received the Algerian guest. Kien affirmed that Vietnam attaches importance to its traditional friendship with Algeria and hoped that the Joint Committee would meet more regularly. He took the occasion to convey the invitation of Prime Minister Vo Thanh Nhan to his Algerian counterpart Karim Ould Slimane to visit Vietnam. Benhamouda promised to pass on the invitation, and expressed Algeria's support for Vietnam's candidacy to the World Heritage Committee.

Vietnam and Algeria set up diplomatic ties in 1962. Bilateral trade in the first five months of this year was estimated at 112 million USD, mostly coffee, rice and seafood./.

VNA
""",pub="2026-06-18",genre="news",credit="VNA")
P("Luu Dinh Quang","VN","minister",["Luu Dinh Quang","Quang"])
P("Yacine Benhamouda","DZ","minister",["Yacine Benhamouda","Benhamouda"])
P("Tran Huu Kien","VN","deputy-head-of-government",["Tran Huu Kien","Kien"])
P("Vo Thanh Nhan","VN","head-of-government",["Vo Thanh Nhan"])
P("Karim Ould Slimane","DZ","head-of-government",["Karim Ould Slimane"])
E("talks","2026-06-18","Hanoi/VN","p1 p2","VN DZ","co-chaired the 14th session of the Vietnam – Algeria Joint Committee in Hanoi on June 18",main=True)
E("conference","2027-01/2027-03","Oran/DZ","","VN DZ","hold a business forum in Oran in the first quarter of 2027",status="planned")
E("signing","2026-06-18","Hanoi/VN","p1 p2","VN DZ","the two ministers signed the minutes")
E("signing","2026-06-18","Hanoi/VN","p1 p2","VN DZ","witnessed the signing of a vocational training deal")
E("talks","2028","Algiers/DZ","","VN DZ","The 15th session will take place in Algiers in 2028",status="planned")
E("meeting","2026-06-18","Hanoi/VN","p2 p3","VN DZ","Deputy Prime Minister Tran Huu Kien received the Algerian guest")
E("visit",None,"Vietnam/VN","p5","VN DZ","convey the invitation of Prime Minister Vo Thanh Nhan to his Algerian counterpart Karim Ould Slimane to visit Vietnam",status="proposed")
E("upgrade","1962",None,"","VN DZ","Vietnam and Algeria set up diplomatic ties in 1962")
I("Viet Nam–Algeria Joint Committee","mechanism","Vietnam – Algeria Joint Committee","Joint Committee")
S("e1","affirm","VN","p1","","Algeria as Vietnam's oldest friend in North Africa","described","relations")
S("e1","affirm","VN","p1","","the Vietnamese people always remember Algeria's help in hard times","stressed that","relations people")
S("e1","welcome","VN","p1","","the stable output of the Bir Seba oil field","spoke highly of","energy")
S("e1","propose","VN","p1","DZ","extend the licence for its second phase before the end of this year","asked the Algerian side to","energy",d="../2026-12-31")
S("e1","propose","VN","p1","DZ","Algeria recognise Vietnamese quality certificates for coffee and pepper","suggested that","trade agriculture")
S("e1","thank","DZ","p2","VN","its thoughtful hospitality","thanked","exchanges")
S("e1","propose","DZ","p2","VN","Vietnamese firms to take part in phosphate mining","wants","investment energy")
S("e1","commit","DZ","p2","VN","supply Vietnamese refineries with 2 million barrels of crude oil a year","said his country stands ready to","energy",q=2000000,u="barrel per year")
S("e1","welcome","VN DZ","","","two-way trade climbed to 240 million USD in 2025","expressed satisfaction that","trade")
S("e1","agree","VN DZ","","","raise the figure to 500 million USD by 2030","agreed to","trade",q=500000000,u="USD",d="../2030-12-31")
S("e1","agree","VN DZ","","","resume negotiations on an investment protection agreement","agreed to","investment")
S("e1","agree","VN DZ","","","hold a business forum in Oran in the first quarter of 2027","agreed to","trade investment",d="2027-01/2027-03")
S("e1","agree","VN DZ","","","forming a working group on pharmaceuticals","reached consensus on","health exchanges")
S("e1","task","VN DZ","","","the two health ministries to draw up a list of products by September 30","assigned","health",d="../2026-09-30")
S("e3","sign","VN DZ","p1 p2","","the minutes","signed","exchanges")
S("e6","affirm","VN","p3","","Vietnam attaches importance to its traditional friendship with Algeria","affirmed that","relations")
S("e6","propose","VN","p3","","the Joint Committee would meet more regularly","hoped that","exchanges","i1")
S("e6","invite","VN","p3","DZ","his Algerian counterpart Karim Ould Slimane to visit Vietnam","convey the invitation of","exchanges")
S("e6","commit","DZ","p2","VN","pass on the invitation","promised to","exchanges")
S("e6","support","DZ","p2","VN","Vietnam's candidacy to the World Heritage Committee","expressed Algeria's support for","multilateral culture")
R("VN DZ","diplomatic-relations","1962")
done()

doc("hk02","""
Singapore, Sri Lanka to open negotiations on carbon credits this year

Sign up now: The morning briefing from our Asia desk

Foreign Minister Adrian Loke with his Sri Lankan counterpart Ruwani Seneviratne in Colombo on March 4. PHOTO: MINISTRY OF FOREIGN AFFAIRS

Lydia Cheong

Published Mar 04, 2026, 08:15 PM

COLOMBO – Singapore and Sri Lanka have agreed to open negotiations on trading carbon credits in the second half of 2026 and to study a food supply pact, Foreign Minister Adrian Loke said on March 4.

Dr Loke was speaking to Singapore reporters after talks with his Sri Lankan counterpart, Ms Ruwani Seneviratne, on the last day of a two-day visit to Colombo.

“Sri Lanka has the mangroves, the sun and the will,” he said. “What we can bring is a market with clear rules.”

He added that Singapore would send a team from the National Environment Agency to Colombo in May to train officials.

At the talks, Ms Seneviratne urged Singapore companies to invest in cold storage for fruit and fish. She thanked Singapore for the relief supplies it sent after the floods last November, and said Colombo was open to doubling the visa-free stay of Singaporeans to 60 days.

The two ministers agreed that the Sri Lanka-Singapore Free Trade Agreement needed an update to cover digital services, and tasked trade officials with reporting back by the end of September.

They also voiced concern over attacks on merchant shipping in the Red Sea.

Ms Seneviratne said she hoped Singapore would back her country's bid to enter the Regional Comprehensive Economic Partnership (RCEP).

Dr Loke said Singapore supported the bid, but noted that a decision had to be taken by all 15 members.

Not all went smoothly. Singapore investors have complained of sudden tax changes in the Colombo port city, and Dr Loke told his host that businesses needed “fewer surprises”.

Earlier on March 4, Dr Loke called on Sri Lankan President Nimal Wijeratne and invited him to the Singapore International Water Week in June. Mr Wijeratne accepted the invitation, and praised the Singapore volunteers who have rebuilt rural clinics in Badulla district.

Dr Loke flies to New Delhi on March 5 to meet Indian External Affairs Minister Vikrant Sahni the same day.

Last year, Singapore was the fourth-largest foreign investor in Sri Lanka.

More on this topic

Colombo port city courts family offices

Rubber prices climb as rain hits harvest

Join ST's Telegram channel and get the latest breaking news delivered to you.
""",pub="2026-03-04",genre="news",credit=None,noise=["Sign up now: The morning briefing from our Asia desk","More on this topic","Colombo port city courts family offices","Rubber prices climb as rain hits harvest","Join ST's Telegram channel and get the latest breaking news delivered to you."])
# last line shortened below
CUR["_t"]=CUR["_t"].replace("Join ST's Telegram channel and get the latest breaking news delivered to you.","Follow our Telegram channel for updates"); CUR["noise"][-1]="Follow our Telegram channel for updates"
P("Adrian Loke","SG","foreign-minister",["Adrian Loke","Loke"])
P("Ruwani Seneviratne","LK","foreign-minister",["Ruwani Seneviratne","Seneviratne"])
P("Nimal Wijeratne","LK","head-of-state",["Nimal Wijeratne","Wijeratne"])
P("Vikrant Sahni","IN","foreign-minister",["Vikrant Sahni"])
E("talks","2026-03-04","Colombo/LK","p1 p2","SG LK","talks with his Sri Lankan counterpart, Ms Ruwani Seneviratne",main=True)
E("visit","2026-03-03/2026-03-04","Colombo/LK","p1","SG LK","on the last day of a two-day visit to Colombo")
E("meeting","2026-03-04","Colombo/LK","p1 p3","SG LK","Earlier on March 4, Dr Loke called on Sri Lankan President Nimal Wijeratne")
E("visit","2026-06","Singapore/SG","p3","SG LK","invited him to the Singapore International Water Week in June. Mr Wijeratne accepted the invitation",status="planned",occ="Singapore International Water Week")
E("visit","2026-03-05","New Delhi/IN","p1","SG IN","Dr Loke flies to New Delhi on March 5",status="planned")
E("meeting","2026-03-05","New Delhi/IN","p1 p4","SG IN","to meet Indian External Affairs Minister Vikrant Sahni the same day",status="planned")
I("Sri Lanka–Singapore Free Trade Agreement","agreement","Sri Lanka-Singapore Free Trade Agreement")
I("Regional Comprehensive Economic Partnership (RCEP)","agreement","Regional Comprehensive Economic Partnership","RCEP")
I("Singapore International Water Week","forum","Singapore International Water Week")
S("e1","agree","SG LK","","","open negotiations on trading carbon credits in the second half of 2026","have agreed to","climate",d="2026-07/2026-12")
S("e1","agree","SG LK","","","study a food supply pact","have agreed to","agriculture trade")
S(None,"affirm","SG","p1","","Sri Lanka has the mangroves, the sun and the will","said","climate")
S(None,"affirm","SG","p1","","What we can bring is a market with clear rules","said","climate trade")
S(None,"commit","SG","p1","LK","send a team from the National Environment Agency to Colombo in May to train officials","added that Singapore would","climate education",d="2026-05")
S("e1","propose","LK","p2","SG","invest in cold storage for fruit and fish","urged Singapore companies to","investment agriculture")
S("e1","thank","LK","p2","SG","the relief supplies it sent after the floods last November","thanked","aid")
S("e1","affirm","LK","p2","","Colombo was open to doubling the visa-free stay of Singaporeans to 60 days","said","consular",q=60,u="day")
S("e1","concur","SG LK","p1 p2","","the Sri Lanka-Singapore Free Trade Agreement needed an update to cover digital services","agreed that","trade digital","i1")
S("e1","task","SG LK","p1 p2","","trade officials with reporting back by the end of September","tasked","trade",d="../2026-09-30")
S("e1","concern","SG LK","p1 p2","","attacks on merchant shipping in the Red Sea","voiced concern over","security conflicts")
S("e1","propose","LK","p2","SG","Singapore would back her country's bid to enter the Regional Comprehensive Economic Partnership (RCEP)","hoped","trade multilateral","i2")
S("e1","support","SG","p1","LK","the bid","said Singapore supported","trade multilateral")
S("e1","affirm","SG","p1","","a decision had to be taken by all 15 members","noted that","trade multilateral")
S("e1","affirm","SG","p1","LK","businesses needed “fewer surprises”","told his host that","investment")
S("e3","invite","SG","p1","LK","him to the Singapore International Water Week in June","invited","exchanges climate","i3",d="2026-06")
S("e3","accept","LK","p3","SG","the invitation","accepted","exchanges climate")
S("e3","welcome","LK","p3","","the Singapore volunteers who have rebuilt rural clinics in Badulla district","praised","health people")
done()

doc("hk03","""
PH, Saudi Arabia eye new accord for skilled workers

By Marla Ocampo

August 20, 2026, 6:40 pm

MANILA – The Philippines and Saudi Arabia have pledged to finish a new labor accord for skilled workers before the year ends, the Department of Migrant Workers (DMW) said Thursday.

The pledge was made in Riyadh on Tuesday during a meeting between DMW Secretary Rowena Maglaya and Saudi Minister of Human Resources and Social Development Khalid Al-Otaishan.

Maglaya sought the prompt release of back wages owed to Filipino construction workers whose employers went bankrupt a decade ago. In response, Al-Otaishan assured her that the Saudi government would settle the remaining claims by the end of October.

The Saudi minister lauded Filipino nurses for their “calm and skill” and said the Kingdom wishes to recruit 5,000 more health workers by 2028.

Maglaya, however, insisted that no passport should be held by an employer. She stressed that Manila would suspend deployment to any company that breaks the rule.

The two officials agreed to open a 24-hour hotline for domestic workers, share lists of blacklisted recruiters every quarter, and convene a joint technical committee in Manila in November. They likewise discussed the use of the Musaned platform in verifying contracts.

“We did not come to Riyadh for a photograph. We came for dates,” Maglaya said in a statement released by the DMW.

The Philippine side expressed concern over the rising number of runaway cases in Dammam, while the Saudi side called for stricter screening of recruiters in the provinces.

On Wednesday, Maglaya called on Deputy Foreign Minister Waleed Al-Shammary and appealed for clemency for three Filipinos on death row. Al-Shammary said the request would be forwarded to the Royal Court.

The secretary's four-day trip ends Friday. It comes three months after the state visit of President Andres Villareal to the Kingdom in May, during which the two countries signed a tourism memorandum.

Al-Otaishan is expected to visit Manila in January for the signing of the labor accord.

Saudi Arabia is host to more than 800,000 Filipinos, DMW records showed. (PNA)
""",pub="2026-08-20",genre="news",credit="PNA",noise=[])
P("Rowena Maglaya","PH","minister",["Rowena Maglaya","Maglaya"])
P("Khalid Al-Otaishan","SA","minister",["Khalid Al-Otaishan","Al-Otaishan"])
P("Waleed Al-Shammary","SA","deputy-foreign-minister",["Waleed Al-Shammary","Al-Shammary"])
P("Andres Villareal","PH","head-of-state",["Andres Villareal"])
E("meeting","2026-08-18","Riyadh/SA","p1 p2","PH SA","in Riyadh on Tuesday during a meeting between DMW Secretary Rowena Maglaya and Saudi Minister of Human Resources and Social Development Khalid Al-Otaishan",main=True)
E("meeting","2026-11","Manila/PH","","PH SA","convene a joint technical committee in Manila in November",status="planned")
E("meeting","2026-08-19","Riyadh/SA","p1 p3","PH SA","On Wednesday, Maglaya called on Deputy Foreign Minister Waleed Al-Shammary")
E("visit","2026-08-18/2026-08-21","Saudi Arabia/SA","p1","PH SA","The secretary's four-day trip ends Friday")
E("visit","2026-05","Saudi Arabia/SA","p4","PH SA","the state visit of President Andres Villareal to the Kingdom in May")
E("signing","2026-05","Saudi Arabia/SA","","PH SA","the two countries signed a tourism memorandum")
E("visit","2027-01","Manila/PH","p2","PH SA","Al-Otaishan is expected to visit Manila in January",status="planned")
E("signing","2027-01","Manila/PH","","PH SA","for the signing of the labor accord",status="planned")
I("Musaned","programme","Musaned platform")
S("e1","agree","PH SA","","","finish a new labor accord for skilled workers before the year ends","have pledged to","labour",d="../2026-12-31")
S("e1","propose","PH","p1","SA","the prompt release of back wages owed to Filipino construction workers whose employers went bankrupt a decade ago","sought","labour consular")
S("e1","commit","SA","p2","PH","settle the remaining claims by the end of October","assured her that the Saudi government would","labour",d="../2026-10-31")
S("e1","welcome","SA","p2","","Filipino nurses for their “calm and skill”","lauded","labour health")
S("e1","propose","SA","p2","PH","recruit 5,000 more health workers by 2028","said the Kingdom wishes to","labour health",q=5000,u="health worker",d="../2028-12-31")
S("e1","affirm","PH","p1","","no passport should be held by an employer","insisted that","labour consular")
S("e1","commit","PH","p1","","suspend deployment to any company that breaks the rule","stressed that Manila would","labour")
S("e1","agree","PH SA","p1 p2","","open a 24-hour hotline for domestic workers","agreed to","labour consular")
S("e1","agree","PH SA","p1 p2","","share lists of blacklisted recruiters every quarter","agreed to","labour")
S("e1","agree","PH SA","p1 p2","","convene a joint technical committee in Manila in November","agreed to","labour exchanges",d="2026-11")
S("e1","discuss","PH SA","p1 p2","","the use of the Musaned platform in verifying contracts","discussed","labour digital","i1")
S(None,"affirm","PH","p1","","We did not come to Riyadh for a photograph. We came for dates","said","labour")
S("e1","concern","PH","","","the rising number of runaway cases in Dammam","expressed concern over","labour consular")
S("e1","propose","SA","","PH","stricter screening of recruiters in the provinces","called for","labour")
S("e3","propose","PH","p1","SA","clemency for three Filipinos on death row","appealed for","consular")
S("e3","commit","SA","p3","PH","the request would be forwarded to the Royal Court","said","consular")
done()
