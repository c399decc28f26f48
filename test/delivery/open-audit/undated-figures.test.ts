import assert from "node:assert/strict";
import { test } from "node:test";
import { programmeSolver } from "../../../src/confidentiality/index.js";
import { auditDeliveries, type Delivery } from "../../../src/delivery/index.js";
import { deliver, smallPolicyDocument, textOf } from "../deliver.js";

const solver = await programmeSolver();
const policy = smallPolicyDocument();

/** A delivery of one undated figure of all who ride by day. */
function delivered(id: string, received: string, numbers: string, figure: string): Delivery {
  const head = textOf("count-2019.yaml").replace("2019-09-01", received);
  const columns =
    "indicator,time_period,group,light,value,numerator,denominator,obs_status,conf_status,definition,note,figure";
  const row = `helmet-rate,undated,_T,day,${numbers},def-helmet,rainy,${figure}`;
  const { value, problems } = deliver({ id, head, table: `${columns}\n${row}\n` });
  return value ?? assert.fail(problems.map(({ sentence }) => sentence.en).join("\n"));
}

test("undated figures with ids of their own are two figures: a later one neither replaces nor tells the earlier", () => {
  const withheld = delivered("first", "2019-09-01", ",,,Q,C", "FIG-6");
  const shown = (figure: string) => delivered("second", "2020-09-01", "40,200,500,A,F", figure);
  const apart = auditDeliveries(policy, [withheld, shown("FIG-7")], solver);
  assert.deepEqual([apart.figures, apart.asked, apart.leaks, apart.toHide], [1, 2, [], []]);
  // The same figure, delivered anew, is shown: nothing is withheld any more.
  const anew = auditDeliveries(policy, [withheld, shown("FIG-6")], solver);
  assert.deepEqual([anew.figures, anew.leaks], [0, []]);
});
