exec(open("/tmp/hk/b.py").read())
doc("hk06","""
Telephone conversation with President of Azerbaijan Rauf Talibov

14 October 2025

On 14 October 2025, President of the Republic of Kazakhstan Serik Dauletov spoke by telephone with President of the Republic of Azerbaijan Rauf Talibov. The call was initiated by the Azerbaijani side.

The Presidents discussed the state of Kazakh-Azerbaijani strategic partnership and the prospects for allied interaction.

Serik Dauletov congratulated his counterpart on the successful holding of the summit of the Organization of Turkic States in Ganja on 8 October. He said that the summit had given fresh impetus to the unity of the Turkic world.

Rauf Talibov thanked the President of Kazakhstan for his personal contribution to the work of the Organization, and confirmed Azerbaijan's readiness to take part in the construction of a multimodal terminal in the port of Aktau.

The heads of state paid special attention to transport. They noted with satisfaction that freight along the Trans-Caspian International Transport Route had grown by a fifth since January. The Presidents agreed to bring the annual volume to 10 million tonnes by 2028, introduce a single tariff for container trains and accelerate the laying of the fibre-optic cable along the bed of the Caspian Sea. The two governments were instructed to draft a road map on these matters by 1 December.

Serik Dauletov proposed convening the Supreme Interstate Council in Astana in the spring of next year. This initiative was supported by Rauf Talibov.

Concern was expressed by both sides about the shrinking of the Caspian Sea. The Presidents called on all littoral states to pool their scientific efforts.

Turning to the settlement between Azerbaijan and Armenia, the President of Kazakhstan welcomed the progress made on the draft peace treaty and reaffirmed that Astana was prepared to offer its good offices, should the parties so wish.

The sides also exchanged views on Afghanistan. The interlocutors reached an understanding to continue contacts at various levels.

At the end of the conversation, Rauf Talibov invited Serik Dauletov to attend the opening of the Abai Centre of Kazakh Culture in Sumgait in May 2026. The invitation was accepted with gratitude.
""",pub="2025-10-14",genre="readout")
P("Serik Dauletov","KZ","head-of-state",["Serik Dauletov"])
P("Rauf Talibov","AZ","head-of-state",["Rauf Talibov"])
B="KZ AZ";M="p1 p2"
E("call","2025-10-14",None,M,B,"President of the Republic of Kazakhstan Serik Dauletov spoke by telephone with President of the Republic of Azerbaijan Rauf Talibov",main=True)
E("conference","2025-10-08","Ganja/AZ","","AZ OTS","the summit of the Organization of Turkic States in Ganja on 8 October",occ="summit of the Organization of Turkic States")
E("talks","2026-21","Astana/KZ","",B,"convening the Supreme Interstate Council in Astana in the spring of next year",status="proposed")
E("visit","2026-05","Sumgait/AZ","p1",B,"invited Serik Dauletov to attend the opening of the Abai Centre of Kazakh Culture in Sumgait in May 2026",status="planned",occ="opening of the Abai Centre of Kazakh Culture")
I("Trans-Caspian International Transport Route","project","Trans-Caspian International Transport Route")
I("Azerbaijan–Kazakhstan Supreme Interstate Council","mechanism","Supreme Interstate Council")
I("Strategic Partnership","partnership","strategic partnership")
S("e1","discuss",B,M,"","the state of Kazakh-Azerbaijani strategic partnership and the prospects for allied interaction","discussed","relations","i3")
S("e1","congratulate","KZ","p1","AZ","the successful holding of the summit of the Organization of Turkic States in Ganja on 8 October","congratulated his counterpart on","multilateral")
S("e1","affirm","KZ","p1","","the summit had given fresh impetus to the unity of the Turkic world","said that","multilateral")
S("e1","thank","AZ","p2","KZ","his personal contribution to the work of the Organization","thanked","multilateral")
S("e1","commit","AZ","p2","KZ","take part in the construction of a multimodal terminal in the port of Aktau","confirmed Azerbaijan's readiness to","transport infrastructure")
S("e1","welcome",B,M,"","freight along the Trans-Caspian International Transport Route had grown by a fifth since January","noted with satisfaction that","transport","i1")
S("e1","agree",B,M,"","bring the annual volume to 10 million tonnes by 2028","agreed to","transport","",q=10000000,u="tonne per year",d="../2028-12-31")
S("e1","agree",B,M,"","introduce a single tariff for container trains","agreed to","transport")
S("e1","agree",B,M,"","accelerate the laying of the fibre-optic cable along the bed of the Caspian Sea","agreed to","digital infrastructure")
S("e1","task",B,"","","draft a road map on these matters by 1 December","were instructed to","transport digital",d="../2025-12-01")
S("e1","propose","KZ","p1","AZ","convening the Supreme Interstate Council in Astana in the spring of next year","proposed","exchanges","i2",d="2026-21")
S("e1","support","AZ","p2","KZ","This initiative","was supported by","exchanges")
S("e1","concern",B,"","","the shrinking of the Caspian Sea","Concern was expressed by both sides about","climate maritime")
S("e1","propose",B,M,"","pool their scientific efforts","called on all littoral states to","climate innovation")
S("e1","welcome","KZ","p1","","the progress made on the draft peace treaty","welcomed","conflicts")
S("e1","commit","KZ","p1","","offer its good offices, should the parties so wish","reaffirmed that Astana was prepared to","conflicts")
S("e1","discuss",B,"","","Afghanistan","exchanged views on","conflicts")
S("e1","agree",B,M,"","continue contacts at various levels","reached an understanding to","exchanges")
S("e1","invite","AZ","p2","KZ","Serik Dauletov to attend the opening of the Abai Centre of Kazakh Culture in Sumgait in May 2026","invited","exchanges culture",d="2026-05")
S("e1","accept","KZ","p1","AZ","The invitation","was accepted","exchanges culture")
R(B,"strategic-partnership",None)
done()

doc("hk07","""
Home > Emirates > International

A+ A-

Sun 15-02-2026 19:22 PM

Huda Al Falasi meets Ghana's Foreign Minister on sidelines of AU Summit

ADDIS ABABA, 15th February, 2026 (WAM) -- Huda bint Salem Al Falasi, Minister of State, met today with Kwabena Osei-Mensah, Ghana's Minister for Foreign Affairs, in Addis Ababa on the sidelines of this year's African Union Summit.

During the meeting, the two sides reviewed their cooperation in trade, renewable energy, gold refining and food security.

Al Falasi conveyed the greetings of the UAE leadership to the government and people of Ghana, together with wishes of lasting prosperity. She underscored that Africa is a central partner in the UAE's foreign policy, and announced that the UAE would finance three solar-powered cold stores for farmers in the north of Ghana under the Africa Harvest Initiative.

For his part, Osei-Mensah expressed his appreciation for the UAE's investments in the port of Takoradi. He called for the swift conclusion of the negotiations on a Comprehensive Economic Partnership Agreement between the two countries, and expressed hope that it could be signed during the visit of Ghana's President to Abu Dhabi in April. He further requested the UAE to reconsider the visa rules for Ghanaian traders.

The two ministers affirmed the need to curb the illicit trade in gold, and agreed to establish a joint customs task force before the end of June and exchange lists of licensed exporters.

On Sudan, Al Falasi repeated the UAE's call for a humanitarian truce without conditions and rejected attempts to use aid as a weapon. Osei-Mensah stated that Ghana supports the efforts of the AU and IGAD to bring the parties to the table.

The meeting was attended by Hamdan Al Zaabi, UAE Ambassador to Ethiopia.

Al Falasi is leading the UAE delegation to the summit, which is being held on 14-15 February. Yesterday, she held a bilateral meeting with Mariam Diop, African Union Commissioner for Infrastructure and Energy, and pledged US$30 million to the Desert to Power programme.

WAM/Nour Haddad

Tags: Ghana - African Union

Latest news

Dubai gold and silver exchange opens office in Accra

Sharjah Museum extends opening hours in Ramadan
""",pub="2026-02-15",genre="news",credit="WAM",noise=["Home > Emirates > International","A+ A-","Tags: Ghana - African Union","Latest news","Dubai gold and silver exchange opens office in Accra","Sharjah Museum extends opening hours in Ramadan"])
P("Huda bint Salem Al Falasi","AE","minister",["Huda bint Salem Al Falasi","Huda Al Falasi","Al Falasi"])
P("Kwabena Osei-Mensah","GH","foreign-minister",["Kwabena Osei-Mensah","Osei-Mensah"])
P("Hamdan Al Zaabi","AE","ambassador",["Hamdan Al Zaabi"])
P("Mariam Diop",None,"official",["Mariam Diop"],org="AfU")
O="African Union Summit"
E("meeting","2026-02-15","Addis Ababa/ET","p1 p2 p3","AE GH","Huda bint Salem Al Falasi, Minister of State, met today with Kwabena Osei-Mensah, Ghana's Minister for Foreign Affairs",main=True,occ=O)
E("conference","2026-02-14/2026-02-15","Addis Ababa/ET","p1 p2","AE AfU GH","Al Falasi is leading the UAE delegation to the summit, which is being held on 14-15 February",occ=O)
E("visit","2026-04","Abu Dhabi/AE","","AE GH","the visit of Ghana's President to Abu Dhabi in April",status="planned")
E("meeting","2026-02-14","Addis Ababa/ET","p1 p4","AE AfU","Yesterday, she held a bilateral meeting with Mariam Diop, African Union Commissioner for Infrastructure and Energy",occ=O)
I("Africa Harvest Initiative","programme","Africa Harvest Initiative")
I("Ghana–United Arab Emirates Comprehensive Economic Partnership Agreement","agreement","Comprehensive Economic Partnership Agreement")
I("Desert to Power","programme","Desert to Power programme","Desert to Power")
B="AE GH"
S("e1","discuss",B,"","","their cooperation in trade, renewable energy, gold refining and food security","reviewed","trade energy agriculture")
S("e1","congratulate","AE","p1","GH","the greetings of the UAE leadership to the government and people of Ghana, together with wishes of lasting prosperity","conveyed","relations")
S("e1","affirm","AE","p1","","Africa is a central partner in the UAE's foreign policy","underscored that","relations")
S("e1","commit","AE","p1","GH","finance three solar-powered cold stores for farmers in the north of Ghana under the Africa Harvest Initiative","announced that the UAE would","agriculture energy aid","i1",q=3,u="cold store")
S("e1","welcome","GH","p2","","the UAE's investments in the port of Takoradi","expressed his appreciation for","investment transport")
S("e1","propose","GH","p2","AE","the swift conclusion of the negotiations on a Comprehensive Economic Partnership Agreement between the two countries","called for","trade","i2")
S("e1","propose","GH","p2","AE","it could be signed during the visit of Ghana's President to Abu Dhabi in April","expressed hope that","trade exchanges","i2",d="2026-04")
S("e1","propose","GH","p2","AE","reconsider the visa rules for Ghanaian traders","requested the UAE to","consular trade")
S("e1","affirm",B,"p1 p2","","the need to curb the illicit trade in gold","affirmed","trade security")
S("e1","agree",B,"p1 p2","","establish a joint customs task force before the end of June","agreed to","trade security",d="../2026-06-30")
S("e1","agree",B,"p1 p2","","exchange lists of licensed exporters","agreed to","trade")
S("e1","propose","AE","p1","","a humanitarian truce without conditions","repeated the UAE's call for","conflicts aid")
S("e1","concern","AE","p1","","attempts to use aid as a weapon","rejected","conflicts aid")
S("e1","support","GH","p2","","the efforts of the AU and IGAD to bring the parties to the table","stated that Ghana supports","conflicts")
S("e4","commit","AE","p1","","US$30 million to the Desert to Power programme","pledged","energy aid","i3",q=30000000,u="USD")
CUR["statements"][-1]["to"]=["AfU"]
done()

doc("hk08","""
Dockers and port operator back at the table as peace envoy steps in

By Ellen Prowse

21 November 2025

Talks between the Southern Dockers' Union and Meridian Ports resumed in Fremantle on Friday after a former ambassador to Japan was called in as mediator, raising hopes of an end to a five-week dispute over rosters.

Margaret Sully, who spent three decades as a diplomat before turning to labour conciliation, met both delegations separately in the morning and brought them together after lunch. She described the atmosphere as “frank but cordial”.

Under a draft accord seen by this newspaper, the two sides would agree to freeze the automation of two berths until 2028, set up a joint committee on safety and lift pay by 4.5 per cent a year. The union's secretary, Craig Ballantyne, welcomed the draft but stressed that his members would have the final word.

“We have had summits before. We have had handshakes before,” he said. “This time we want signatures.”

Meridian's chief executive, Anneke Vos, thanked Ms Sully for her efforts and said the company stood ready to invest $90 million in new cranes once a treaty of peace was signed on the wharf. She expressed regret over the lockout of 40 crane drivers in October and promised that none of them would lose a day's leave.

Not everyone is convinced. The Fruit Growers' Association voiced concern at the cost of spoiled cargo and called on the parties to reach a settlement before the cherry season opens in December. Exporters shipping to Singapore, China and Indonesia have had to send containers by rail to Adelaide, it said.

The dispute began when Meridian, which is listed in London and has terminals in Vietnam and Malaysia, rejected a proposal to keep weekend crews at full strength. Both parties have since accused each other of acting in bad faith.

A second round of negotiations will be held on Tuesday. Union members vote on Thursday.
""",pub="2025-11-21",genre="other",rel=False)
done()
