/** CSV files of an invented town as people and offices make them. */
export const csvExamples = {
  tidy: `area,area_label_da,area_label_en,year,sex,value,symbol,obs_status,unit,note
101,Nord,North,2005,m,47.0,,A,per cent,
101,Nord,North,2005,k,,..,O,per cent,"not known, yet"
102,"Syd ""gammel""",South,2005,m,-1.5,,A,per cent,
102,"Syd ""gammel""",South,2005,k,0,-,A,per cent,"'=1+1"
`,
  danish: `OMRÅDE;KØN;TID;INDHOLD
Nord;Mænd;2005K1;1.234,5
Nord;Kvinder;2005K1;..
Syd;Mænd;2005K1;47,10
Syd;Kvinder;2005K1;-
`,
  wide: `Ledige i Eksempelby

område;2004;2005;2006
Nord;47;48;<5
Syd;1 234;1 235;:
Tallene er opdigtede.
`,
  measures: `place\tpersons\tshare
Nord\t47\t1.5
Syd\t48\t2.5
`,
} as const;
