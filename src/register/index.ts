export { isFalseSql, isKnownSql, isTrueSql, quantitySql } from "./condition-sql.js";
export { evaluate, quantityOf, type RecordRow, type Truth } from "./evaluate.js";
