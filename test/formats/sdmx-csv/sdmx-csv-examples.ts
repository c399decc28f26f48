/** Files of ours, one for each shape that SDMX-CSV comes in. */
export const sdmxCsvExamples = {
  /** Version 2 with a column of names beside each component. */
  names: `STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,SEX,Sex,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier,DECIMALS,Decimals,UNIT_MEASURE,Unit of measure,BASE_PER,Base period
DATAFLOW,EX:DF_A(1.0),"Homes, by area",I,N,North,F,Female,2010-Q1,,1.50,,A,Normal value,3,Thousands,2,Two,PS,Persons,X,Ten
DATAFLOW,EX:DF_A(1.0),"Homes, by area",I,S,South,F,Female,2010-Q1,,,,M,Missing,3,Thousands,2,Two,PS,Persons,X,Ten
DATAFLOW,EX:DF_A(1.0),"Homes, by area",I,N,North,M,Male,2010-Q2,,2.0,,E,Estimated,3,Thousands,2,Two,PS,Persons,Y,
`,
  /** Version 1 with codes and names in one cell. */
  both: `DATAFLOW,FREQ: Frequency,REF_AREA: Area,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status,CONF_STATUS: Confidentiality
EX:DF_B(1.0): Prices,A: Annual,N: North: inner,2010,12.10,A: Normal,F: Free
EX:DF_B(1.0): Prices,A: Annual,S: South,2010,NaN,Q: Withheld,C: Confidential
`,
  /** As Eurostat sends it. */
  flags: `DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
EX:PRC(1.0),23/03/24 11:00:00,A,PC,N,2010,7.0,p
EX:PRC(1.0),23/03/24 11:00:00,A,PC,S,2010,:,c
`,
  /** Two dataflows in one file, a row to be deleted, one that only carries an attribute; semicolons. */
  several: `STRUCTURE;STRUCTURE_ID;ACTION;A;B;OBS_VALUE;NOTE_A
dataflow;EX:ONE(1.0);R;a1;;1;x
dataflow;EX:TWO(1.0);A;;b1;2.50;
dataflow;EX:ONE(1.0);D;a2;;;
dataflow;EX:ONE(1.0);R;;;;whole
`,
} as const;
