/*
 * What the specifications ask of these files, written down as JSON Schema. DCAT-AP 3.0.1: what its SHACL shapes make mandatory
 * of catalogue, dataset, distribution and agent, of which class the things that they name are, and from which lists of the
 * EU's Publications Office languages and kinds of files come. Data Package 2.0 and its Table Schema: what its profiles
 * (datapackage.json, tableschema.json) require. CSV on the Web: the metadata vocabulary for tabular data.
 */

const texts = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    required: ["@value", "@language"],
    properties: {
      "@value": { type: "string", minLength: 1 },
      "@language": { type: "string", pattern: "^[a-z]{2,3}" },
    },
  },
};

const reference = {
  type: "object",
  required: ["@id"],
  properties: { "@id": { type: "string", minLength: 1 } },
};

const language = {
  type: "object",
  required: ["@id", "@type"],
  properties: {
    "@id": {
      type: "string",
      pattern: "^http://publications\\.europa\\.eu/resource/authority/language/[A-Z]{3}$",
    },
    "@type": { const: "dct:LinguisticSystem" },
  },
};

const agent = {
  type: "object",
  required: ["@type", "foaf:name"],
  properties: { "@type": { const: "foaf:Agent" }, "foaf:name": texts },
};

const distribution = {
  type: "object",
  required: ["@id", "@type", "dcat:accessURL"],
  properties: {
    "@type": { const: "dcat:Distribution" },
    "dcat:accessURL": reference,
    "dcat:downloadURL": reference,
    "dcat:mediaType": {
      ...reference,
      required: ["@id", "@type"],
      properties: {
        "@id": {
          type: "string",
          pattern: "^http://www\\.iana\\.org/assignments/media-types/[a-z]+/[a-z0-9.+-]+$",
        },
        "@type": { const: "dct:MediaType" },
      },
    },
    "dct:format": {
      ...reference,
      required: ["@id", "@type"],
      properties: {
        "@id": {
          type: "string",
          pattern: "^http://publications\\.europa\\.eu/resource/authority/file-type/[A-Z]+$",
        },
        "@type": { const: "dct:MediaTypeOrExtent" },
      },
    },
    "dct:language": { type: "array", minItems: 1, items: language },
    "dct:rights": { type: "array", minItems: 1 },
  },
};

const dataset = {
  type: "object",
  required: ["@id", "@type", "dct:title", "dct:description", "dcat:distribution"],
  properties: {
    "@type": { const: "dcat:Dataset" },
    "dct:title": texts,
    "dct:description": texts,
    "dct:publisher": agent,
    "dct:language": { type: "array", minItems: 1, items: language },
    "dct:issued": {
      type: "object",
      properties: { "@type": { const: "xsd:date" }, "@value": { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } },
    },
    "dcat:distribution": { type: "array", minItems: 1, items: distribution },
  },
};

export const catalogueSchema = {
  type: "object",
  required: ["@context", "@id", "@type", "dct:title", "dct:description", "dct:publisher", "dcat:dataset"],
  properties: {
    "@context": {
      properties: {
        dcat: { const: "http://www.w3.org/ns/dcat#" },
        dct: { const: "http://purl.org/dc/terms/" },
        foaf: { const: "http://xmlns.com/foaf/0.1/" },
      },
      required: ["dcat", "dct", "foaf"],
    },
    "@type": { const: "dcat:Catalog" },
    "dct:title": texts,
    "dct:description": texts,
    "dct:publisher": agent,
    "dcat:dataset": { type: "array", minItems: 1, items: dataset },
  },
};

export const dataPackageSchema = {
  type: "object",
  required: ["resources"],
  properties: {
    name: { type: "string", pattern: "^[a-z0-9._/-]+$" },
    created: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T" },
    contributors: { type: "array", items: { type: "object", required: ["title"] } },
    sources: { type: "array", items: { type: "object", required: ["title"] } },
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name", "path", "schema"],
        properties: {
          name: { type: "string", pattern: "^[a-z0-9._/-]+$" },
          // A path may not begin at the root, nor hold a step up.
          path: { type: "string", pattern: "^(?!/)(?!.*\\.\\./).+$" },
          schema: {
            type: "object",
            required: ["fields"],
            properties: {
              fields: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["name"],
                  properties: {
                    name: { type: "string" },
                    type: { enum: ["string", "number", "integer", "boolean", "date"] },
                  },
                },
              },
              missingValues: { type: "array", items: { type: "string" } },
            },
          },
        },
      },
    },
  },
};

export const csvMetadataSchema = {
  type: "object",
  required: ["@context", "url", "tableSchema"],
  properties: {
    "@context": {
      type: "array",
      prefixItems: [{ const: "http://www.w3.org/ns/csvw" }, { type: "object", required: ["@language"] }],
    },
    url: { type: "string", minLength: 1 },
    tableSchema: {
      type: "object",
      required: ["columns"],
      properties: {
        columns: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["name", "titles", "datatype"],
            properties: {
              // A variable of RFC 6570 that does not begin with an underscore.
              name: {
                type: "string",
                pattern: "^(?:[A-Za-z0-9]|%[0-9A-F]{2})(?:\\.?(?:\\w|%[0-9A-F]{2}))*$",
              },
              titles: { type: "string" },
              datatype: { enum: ["string", "decimal"] },
              required: { type: "boolean" },
            },
          },
        },
      },
    },
  },
};
