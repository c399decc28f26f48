/** PX files of an invented town, each with what the others lack. */
export const pxExamples = {
  languages: `CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="utf-8";
LANGUAGE="da";
LANGUAGES="da","en";
CREATION-DATE="20061130 09:00";
DECIMALS=1;
SHOWDECIMALS=0;
MATRIX="EKS1";
SUBJECT-AREA="Arbejde";
TITLE="Beskæftigede i Eksempelby efter område, køn og tid";
TITLE[en]="Employed in Eksempelby by area, sex and time";
CONTENTS="Beskæftigede";
UNITS="procent";
UNITS[en]="per cent";
STUB="område","køn";
STUB[en]="area","sex";
HEADING="tid";
HEADING[en]="time";
VARIABLECODE("område")="OMR";
VALUES("område")="Hele byen","Nord; ""den gamle"" del",
"Syd";
VALUES[en]("area")="The whole town","North","South";
VALUES("køn")="Mænd","Kvinder";
VALUES[en]("sex")="Men","Women";
VALUES("tid")="2005K1","2005K2";
VALUES[en]("time")="2005Q1","2005Q2";
TIMEVAL("tid")=TLIST(Q1,"20051"-"20052");
CODES("område")="000","101","102";
HIERARCHIES("område")="000",
"000":"101","000":"102";
MAP("område")="eksempelby";
ELIMINATION("område")="Hele byen";
PRECISION("køn","Kvinder")=1;
LAST-UPDATED="20061130 10:00";
SOURCE="Eksempelby Kommune";
SOURCE[en]="Municipality of Eksempelby";
CONTACT="Statistikkontoret";
NOTE="Tallene er opdigtede.#De gælder "
"ingen by.";
NOTE[en]="The figures are invented.";
NOTEX("område")="Grænserne er fra 2005.";
VALUENOTE("område","Syd")="Uden havnen.";
VALUENOTE[en]("area","South")="Without the harbour.";
CELLNOTEX("*","Mænd","2005K2")="Foreløbigt tal";
DATANOTECELL("102","*","*")="*";
DATASYMBOL1="findes ikke";
DATASYMBOL2="ikke oplyst";
DATASYMBOL2[en]="not known";
OWN-WORD("område")=YES;
DATA=
47.0 47.10 
-1.5 ".." 
"-" 007 
0 123456789012345678.5 
"." 3 
.. 1E3 
;
`,
  keys: `STUB="place","sex";
HEADING="year";
VALUES("place")="Nord","Syd","Vest";
CODES("place")="1","2","3";
VALUES("sex")="m","k";
VALUES("year")="2005","2006";
TIMEVAL("year")=TLIST(A1),"2005","2006";
KEYS("place")=CODES;
KEYS("sex")=VALUES;
DATA=
"1","m",1 2
"1","k",3 4
"3","k",".." 6 ;
`,
  measures: `LANGUAGE="en";
STUB="measure";
HEADING="half";
CONTVARIABLE="measure";
VALUES("measure")="Persons","Share";
CODES("measure")="n","s";
UNITS("Persons")="number";
UNITS("Share")="per cent";
PRECISION("measure","Share")=1;
VALUES("half")="2005H1","2005H2";
TIMEVAL("half")=TLIST(H1);
DATA=10 20
1.5 2.5;`,
  old: `TITLE="Old";
STUB="a";
HEADING="b";
VALUES("a")="x","y";
VALUES("b")="1","2";
DATA=
1;2;3;4;`,
} as const;
