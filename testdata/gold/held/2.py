exec(open("/tmp/hk/b.py").read())
doc("hk04","""
Outgoing Swiss envoy bids farewell, lauded for role in Preah Vihear

Chea Sovann / Khmer Times

Phnom Penh, December 9, 2025 – Deputy Prime Minister and Foreign Minister Prak Samnang yesterday received outgoing Swiss Ambassador Ursula Zehnder, who leaves Cambodia after four years.

The meeting took place at the Ministry of Foreign Affairs in Phnom Penh, according to a press release.

H.E. Samnang expressed deep gratitude to Switzerland for its long support to mine clearance and vocational skills, and commended the ambassador's personal role in opening a Swiss development office in Preah Vihear. He also reaffirmed Cambodia's commitment to becoming free of anti-personnel mines by 2030.

Ambassador Zehnder said Bern would provide a further $14 million for skills training in the garment and solar sectors over the coming years. She congratulated Cambodia on its forthcoming graduation from Least Developed Country status, and encouraged the Royal Government to keep its space for civil society open.

Both sides noted that trade between the two countries had passed $700 million for the first time, and agreed to accelerate talks on a double taxation agreement. They also agreed to explore direct cargo flights between Zurich and the new Techo airport.

On the border issue with Thailand, the Deputy Prime Minister briefed the ambassador on the work of the General Border Committee. Cambodia, he said, remains committed to solving the dispute by peaceful means and under international law. The Swiss diplomat voiced worry about the situation of displaced villagers and hoped that both neighbours would honour the ceasefire.

H.E. Samnang requested Switzerland's support for Cambodia's plan to host a review conference of the Anti-Personnel Mine Ban Convention in 2029. The ambassador promised to convey the request to her capital.

On the same day, Ambassador Zehnder paid a farewell call on Senate President Long Borith. The two sides exchanged views on parliamentary cooperation within the Inter-Parliamentary Union (IPU).

The minister last met his Swiss counterpart, Federal Councillor Beat Aebischer, in Geneva in February. Cambodia and Switzerland are to hold their fourth bilateral consultations in Bern in the first half of 2026.
""",pub="2025-12-09",genre="news",credit=None)
P("Prak Samnang","KH","deputy-head-of-government foreign-minister",["Prak Samnang","Samnang"])
P("Ursula Zehnder","CH","ambassador",["Ursula Zehnder","Zehnder"])
P("Long Borith","KH","legislature-speaker",["Long Borith"])
P("Beat Aebischer","CH","foreign-minister",["Beat Aebischer"])
E("meeting","2025-12-08","Phnom Penh/KH","p1 p2","KH CH","yesterday received outgoing Swiss Ambassador Ursula Zehnder",main=True)
E("meeting","2025-12-08","Phnom Penh/KH","p2 p3","KH CH","Ambassador Zehnder paid a farewell call on Senate President Long Borith")
E("meeting","2025-02","Geneva/CH","p1 p4","KH CH","The minister last met his Swiss counterpart, Federal Councillor Beat Aebischer, in Geneva in February")
E("talks","2026-01/2026-06","Bern/CH","","KH CH","Cambodia and Switzerland are to hold their fourth bilateral consultations in Bern in the first half of 2026",status="planned")
I("Anti-Personnel Mine Ban Convention","agreement","Anti-Personnel Mine Ban Convention")
I("Cambodia–Thailand General Border Committee (GBC)","mechanism","General Border Committee")
S("e1","thank","KH","p1","CH","its long support to mine clearance and vocational skills","expressed deep gratitude to Switzerland for","aid education")
S("e1","welcome","KH","p1","","the ambassador's personal role in opening a Swiss development office in Preah Vihear","commended","aid")
S("e1","commit","KH","p1","","becoming free of anti-personnel mines by 2030","reaffirmed Cambodia's commitment to","security aid",d="../2030-12-31")
S("e1","commit","CH","p2","KH","provide a further $14 million for skills training in the garment and solar sectors over the coming years","said Bern would","aid education energy",q=14000000,u="USD")
S("e1","congratulate","CH","p2","KH","its forthcoming graduation from Least Developed Country status","congratulated","multilateral trade")
S("e1","propose","CH","p2","KH","keep its space for civil society open","encouraged the Royal Government to","law people")
S("e1","affirm","KH CH","","","trade between the two countries had passed $700 million for the first time","noted that","trade")
S("e1","agree","KH CH","","","accelerate talks on a double taxation agreement","agreed to","finance trade")
S("e1","agree","KH CH","","","explore direct cargo flights between Zurich and the new Techo airport","agreed to","transport")
S("e1","discuss","KH","p1","CH","the work of the General Border Committee","briefed the ambassador on","conflicts security","i2")
S("e1","commit","KH","p1","","solving the dispute by peaceful means and under international law","remains committed to","conflicts law")
S("e1","concern","CH","p2","","the situation of displaced villagers","voiced worry about","conflicts aid")
S("e1","propose","CH","p2","","both neighbours would honour the ceasefire","hoped that","conflicts")
S("e1","propose","KH","p1","CH","Switzerland's support for Cambodia's plan to host a review conference of the Anti-Personnel Mine Ban Convention in 2029","requested","multilateral security","i1",d="2029")
S("e1","commit","CH","p2","KH","convey the request to her capital","promised to","multilateral")
S("e2","discuss","KH CH","","","parliamentary cooperation within the Inter-Parliamentary Union (IPU)","exchanged views on","legislature multilateral")
done()

doc("hk05","""
JOINT COMMUNIQUÉ
Ninth Session of the South Africa–Brazil Joint Commission
Pretoria, 23 April 2026

1. The Ninth Session of the South Africa–Brazil Joint Commission was held in Pretoria on 23 April 2026, co-chaired by Ms Nokuthula Zwane, South Africa's Minister of International Relations and Cooperation, and Mr Otávio Brandão Leal, Brazil's Minister of Foreign Affairs.

2. The Ministers expressed satisfaction with how joint work had advanced since the Eighth Session, held in Brasília in May 2025.

3. In the area of trade, the Ministers agreed to:
(i) begin consultations on widening the MERCOSUR–SACU Preferential Trade Agreement by October 2026;
(ii) remove pending sanitary barriers to citrus and beef; and
(iii) restore direct flights between Johannesburg and São Paulo to ten a week.

4. South Africa undertook to open an agricultural attaché's office in Brasília before the end of 2026. Brazil offered 60 postgraduate places in tropical agronomy to South African students in the 2027 academic year.

5. The Ministers commended the outcomes of the IBSAMAR naval exercise and directed the two defence ministries to prepare a five-year plan of activities.

6. On energy, both sides underscored the role of biofuels in a just transition. Brazil proposed the establishment of a joint laboratory on sustainable aviation fuel. South Africa noted the proposal with interest and undertook to reply within three months.

7. The Ministers reaffirmed their commitment to multilateralism and reiterated that the United Nations Security Council urgently needs reform. Brazil reaffirmed its support for the African position known as the Ezulwini Consensus.

8. The Ministers expressed grave concern at the plight of displaced families in Darfur and called on the warring sides to resume negotiations.

9. During the Session the Ministers signed a Protocol on Stolen Assets Recovery. The Memorandum of Understanding on Creative Industries will be signed in Cape Town in June.

10. Minister Brandão Leal paid a courtesy call on Deputy President Sipho Radebe, to whom he conveyed the greetings of the President of Brazil.

11. The Ministers decided that the Tenth Session would be convened in Brasília in 2028.
""",pub="2026-04-23",genre="joint-statement")
P("Nokuthula Zwane","ZA","foreign-minister",["Nokuthula Zwane"])
P("Otávio Brandão Leal","BR","foreign-minister",["Otávio Brandão Leal","Brandão Leal"])
P("Sipho Radebe","ZA","deputy-head-of-government",["Sipho Radebe"])
E("talks","2026-04-23","Pretoria/ZA","p1 p2","ZA BR","The Ninth Session of the South Africa–Brazil Joint Commission was held in Pretoria on 23 April 2026",main=True)
E("talks","2025-05","Brasília/BR","","ZA BR","the Eighth Session, held in Brasília in May 2025")
E("signing","2026-04-23","Pretoria/ZA","p1 p2","ZA BR","the Ministers signed a Protocol on Stolen Assets Recovery")
E("signing","2026-06","Cape Town/ZA","","ZA BR","The Memorandum of Understanding on Creative Industries will be signed in Cape Town in June",status="planned")
E("meeting","2026-04-23","Pretoria/ZA","p2 p3","ZA BR","Minister Brandão Leal paid a courtesy call on Deputy President Sipho Radebe")
E("talks","2028","Brasília/BR","","ZA BR","the Tenth Session would be convened in Brasília in 2028",status="planned")
I("South Africa–Brazil Joint Commission","mechanism","South Africa–Brazil Joint Commission")
I("MERCOSUR–SACU Preferential Trade Agreement","agreement","MERCOSUR–SACU Preferential Trade Agreement")
I("IBSAMAR","programme","IBSAMAR naval exercise","IBSAMAR")
I("Ezulwini Consensus","declaration","Ezulwini Consensus")
I("Protocol on Stolen Assets Recovery","agreement","Protocol on Stolen Assets Recovery")
I("Memorandum of Understanding on Creative Industries","agreement","Memorandum of Understanding on Creative Industries")
B="BR ZA"; M="p1 p2"
S("e1","welcome",B,M,"","how joint work had advanced since the Eighth Session, held in Brasília in May 2025","expressed satisfaction with","relations exchanges")
S("e1","agree",B,M,"","begin consultations on widening the MERCOSUR–SACU Preferential Trade Agreement by October 2026","agreed to","trade","i2",d="../2026-10-31")
S("e1","agree",B,M,"","remove pending sanitary barriers to citrus and beef","agreed to","trade agriculture")
S("e1","agree",B,M,"","restore direct flights between Johannesburg and São Paulo to ten a week","agreed to","transport",q=10,u="flight per week")
S("e1","commit","ZA","","BR","open an agricultural attaché's office in Brasília before the end of 2026","undertook to","agriculture",d="../2026-12-31")
S("e1","commit","BR","","ZA","60 postgraduate places in tropical agronomy to South African students in the 2027 academic year","offered","education agriculture",q=60,u="place",d="2027")
S("e1","welcome",B,M,"","the outcomes of the IBSAMAR naval exercise","commended","defence maritime","i3")
S("e1","task",B,M,"","the two defence ministries to prepare a five-year plan of activities","directed","defence")
S("e1","affirm",B,"","","the role of biofuels in a just transition","underscored","energy climate")
S("e1","propose","BR","","ZA","the establishment of a joint laboratory on sustainable aviation fuel","proposed","energy innovation transport")
S("e1","affirm","ZA","","","the proposal","noted","energy innovation transport")
S("e1","commit","ZA","","BR","reply within three months","undertook to","energy innovation",d="../2026-07-23")
S("e1","concur",B,M,"","multilateralism","reaffirmed their commitment to","multilateral")
S("e1","affirm",B,M,"","the United Nations Security Council urgently needs reform","reiterated that","multilateral")
S("e1","support","BR","","","the African position known as the Ezulwini Consensus","reaffirmed its support for","multilateral","i4")
S("e1","concern",B,M,"","the plight of displaced families in Darfur","expressed grave concern at","conflicts aid")
S("e1","propose",B,M,"","resume negotiations","called on the warring sides to","conflicts")
S("e1","sign",B,M,"","a Protocol on Stolen Assets Recovery","signed","security law","i5")
S("e5","congratulate","BR","p2","ZA","the greetings of the President of Brazil","conveyed","relations")
S("e1","agree",B,M,"","the Tenth Session would be convened in Brasília in 2028","decided that","exchanges",d="2028")
done()
