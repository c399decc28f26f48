/** Files of ours, one for each thing that JSON-stat can say. */
export const jsonStatExamples = {
  /** Version 2 with all of it: roles, units, notes, a hierarchy, statuses by cell, words of PxWeb. */
  whole: `{
  "version": "2.0", "class": "dataset", "href": "https://example.org/a",
  "label": "Boliger efter område", "source": "Eksempelby", "updated": "2012-03-01T08:00:00Z",
  "note": ["Foreløbige tal.", "Afrundet."],
  "id": ["omr", "tid", "maal"], "size": [3, 2, 2],
  "role": {"time": ["tid"], "geo": ["omr"], "metric": ["maal"]},
  "dimension": {
    "omr": {"label": "område", "note": ["Grænser af 2010."],
      "category": {"index": {"n": 1, "_T": 0, "s": 2}, "label": {"_T": "Hele byen", "n": "Nord", "s": "Syd"},
        "child": {"_T": ["n", "s"]}, "note": {"n": ["Uden havnen."]},
        "coordinates": {"n": [12.50, 55.7]}},
      "extension": {"categoryNoteMandatory": {"n": {"0": true}}, "show": "value"}},
    "tid": {"category": {"index": ["2010K4", "2011K1"], "label": {"2010K4": "2010K4", "2011K1": "2011K1"}}},
    "maal": {"category": {"index": ["antal", "andel"], "label": {"antal": "Boliger", "andel": "Andel"},
      "unit": {"antal": {"label": "boliger", "decimals": 0, "multiplier": 3}, "andel": {"label": "pct.", "decimals": 2, "position": "end"}}}}
  },
  "value": [10, 1.50, 2.0, 0.10, null, 1e2, 12345678901234567890.5, 7, null, 0, -3, -0.0],
  "status": {"1": "p", "4": "..", "8": "c", "9": "-"},
  "extension": {"px": {"tableid": "T1", "language": "da", "contents": "boliger", "official-statistics": true},
    "contact": [{"raw": "statistik@example.org"}], "noteMandatory": {"1": true}}
}`,
  /** As services of version 1 answer. */
  old: `{"dataset":{"dimension":{"a":{"label":"område","category":{"index":{"01":0,"02":1},"label":{"01":"Nord","02":"Syd"}}},
"m":{"label":"indhold","category":{"label":{"x":"Personer"},"unit":{"x":{"base":"antal","decimals":0}}}},
"Tid":{"label":"tid","category":{"index":{"2011":1,"2010":0},"label":{"2010":"2010","2011":"2011"}}},
"id":["a","m","Tid"],"size":[2,1,2],"role":{"metric":["m"],"time":["Tid"]}},
"label":"Personer","source":"Eksempelby","updated":"2012-02-10T08:00:00Z","value":[1,2.50,null,4],"status":{"2":".."}}}`,
  bundle: `{"en":{"label":"A","dimension":{"id":["a"],"size":[2],"a":{"category":{"index":["x","y"]}}},"value":[1,2]},
"to":{"label":"B","dimension":{"id":["b"],"size":[1],"b":{"category":{"label":{"z":"Z"}}}},"value":{"0":3},"status":"e"}}`,
  collection: `{"version":"2.0","class":"collection","label":"C","link":{"item":[
{"class":"dataset","href":"https://example.org/b.json","label":"elsewhere"},
{"version":"2.0","class":"dataset","label":"D","id":["a"],"size":[2],"dimension":{"a":{"category":{"index":["x","y"]}}},"value":[1,2],"status":["a?","E"]}]}}`,
  sparse: `{"version":"2.0","class":"dataset","id":["a","b"],"size":[3,3],
"dimension":{"a":{"category":{"index":["1","2","3"]}},"b":{"category":{"index":["1","2","3"]}}},
"value":{"8":9.0,"0":"1.10","4":null},"status":{"2":":"}}`,
} as const;
