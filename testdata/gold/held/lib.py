import json,os
D='/work/wt/hl/testdata/gold/held/'
def T(name,text,published,genre,credit,people=(),events=(),st=(),ins=(),rel=(),noise=(),relevant=True):
    text=text.strip('\n')+'\n'
    open(D+name+'.txt','w',encoding='utf-8').write(text)
    P=[]
    for i,p in enumerate(people,1):
        n,c,off,m=p
        d={"id":f"p{i}","name":n}
        if len(c)==2 and c!='EU' and c!='UN': d["country"]=c
        else: d["country"]=None; d["org"]=c
        d["offices"]=off.split(); d["mentions"]=m; P.append(d)
    E=[]
    for i,e in enumerate(events,1):
        kind,date,place,occ,parts,parties,status,main,ev=e
        E.append({"id":f"e{i}","kind":kind,"date":date,"place":None if not place else {"name":place[0],"country":place[1]},"occasion":occ,"participants":parts.split(),"parties":parties.split(),"status":status,"main":main,"evidence":ev})
    S=[]
    for i,s in enumerate(st,1):
        ev,act,by,sp,to,content,cue,top=s[:8]
        inst=s[8].split() if len(s)>8 and s[8] else []
        tg=s[9] if len(s)>9 else None
        if tg: tg={"quantity":tg[0],"unit":tg[1],"deadline":tg[2]}
        S.append({"id":f"s{i}","event":ev,"act":act,"by":by.split(),"speakers":sp.split(),"to":to.split(),"content":content,"cue":cue,"topics":top.split(),"instruments":inst,"target":tg,"initiative":None})
        assert cue in text and content in text,(name,content,cue)
    I=[{"id":f"i{i}","name":a,"kind":b,"mentions":c} for i,(a,b,c) in enumerate(ins,1)]
    R=[{"parties":a.split(),"level":b,"since":c} for a,b,c in rel]
    g={"file":name+'.txt',"lang":"vi","published":published,"genre":genre,"relevant":relevant,"credit":credit,"same_event":None,"noise":list(noise),"people":P,"events":E,"statements":S,"instruments":I,"relations":R}
    json.dump(g,open(D+name+'.gold.json','w',encoding='utf-8'),ensure_ascii=False,indent=1)
    print(name,len(text.split()),'words',len(S),'statements')
