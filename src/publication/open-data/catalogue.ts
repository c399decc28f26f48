import type { Language } from "../../language/index.js";
import type { Text } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { pageLanguages } from "../view/page-languages.js";
import type { Reader } from "../view/reader.js";
import { fileLink } from "./file-link.js";
import { measuresWithFigures } from "./measures.js";

/**
 * The barometer as a catalogue that a city's open-data portal harvests: DCAT-AP in JSON-LD. A dataset for the newest edition
 * as a whole and one for each indicator that has figures.
 */
export function catalogue(reader: Reader): object {
  const { policy, published, index, base } = reader;
  const { edition } = published;
  const own = addresses.catalogue(policy.id);
  const link = (to: string): string => fileLink(base, own, to);
  const publisher = {
    "@id": `${link(own)}#publisher`,
    "@type": "foaf:Agent",
    "foaf:name": texts(index.bodies.get(policy.publisher)?.title ?? policy.place),
  };
  const licences = new Map(edition.deliveries.map(({ licence }) => [JSON.stringify(licence), licence]));
  const rights = [...licences.values()].map((licence) => ({
    "@type": "dct:RightsStatement",
    "rdfs:label": texts(licence),
  }));
  const distribution = (address: string, mediaType: string, format: string, language?: Language) => ({
    "@id": `${link(address)}#distribution`,
    "@type": "dcat:Distribution",
    "dct:title": format,
    "dcat:accessURL": { "@id": link(address) },
    "dcat:downloadURL": { "@id": link(address) },
    "dcat:mediaType": {
      "@id": `http://www.iana.org/assignments/media-types/${mediaType}`,
      "@type": "dct:MediaType",
    },
    "dct:format": { "@id": fileType(mediaType), "@type": "dct:MediaTypeOrExtent" },
    ...(language === undefined ? {} : { "dct:language": [linguisticSystem(language)] }),
    ...(rights.length === 0 ? {} : { "dct:rights": rights }),
  });
  const common = {
    "dct:publisher": publisher,
    "dct:issued": { "@type": "xsd:date", "@value": edition.asOf },
    "dcat:version": edition.id,
    "dct:language": pageLanguages(policy).map(linguisticSystem),
  };
  const dataset = (address: string, title: Text, identifier: string, distributions: readonly object[]) => ({
    "@id": `${link(address)}#dataset`,
    "@type": "dcat:Dataset",
    "dct:title": texts(title),
    "dct:description": texts(title),
    "dct:identifier": `${policy.id}/${identifier}`,
    ...common,
    "dcat:distribution": distributions,
  });
  return {
    "@context": context,
    "@id": `${link(own)}#catalogue`,
    "@type": "dcat:Catalog",
    "dct:title": texts(policy.title),
    "dct:description": texts(policy.title),
    "dct:publisher": publisher,
    "dcat:dataset": [
      dataset(addresses.edition(policy.id, edition.id), policy.title, edition.id, [
        distribution(addresses.edition(policy.id, edition.id), "application/json", "JSON"),
        distribution(addresses.editionCsv(policy.id, edition.id), "text/csv", "CSV"),
        distribution(addresses.allFigures.sdmx(policy.id), "text/csv", "SDMX-CSV"),
        distribution(addresses.allFigures.px(policy.id), "application/zip", "PX"),
        ...pageLanguages(policy).flatMap((language) => [
          distribution(
            addresses.allFigures.jsonStat(language, policy.id),
            "application/json",
            "JSON-stat",
            language,
          ),
          distribution(addresses.allFigures.workbook(language, policy.id), workbookType, "XLSX", language),
        ]),
      ]),
      ...measuresWithFigures(reader).map(({ id, title }) =>
        dataset(addresses.indicatorJson(policy.id, id), title, id, [
          distribution(addresses.indicatorCsv(policy.id, id), "text/csv", "CSV"),
          distribution(addresses.indicatorJson(policy.id, id), "application/json", "JSON"),
        ]),
      ),
    ],
  };
}

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** A language in the list of the EU's Publications Office, which the profile asks for. */
function linguisticSystem(language: Language): object {
  const code = { da: "DAN", en: "ENG" }[language];
  return {
    "@id": `http://publications.europa.eu/resource/authority/language/${code}`,
    "@type": "dct:LinguisticSystem",
  };
}

/** The kind of a file in another list of that office. */
function fileType(mediaType: string): string {
  const code = new Map([
    ["text/csv", "CSV"],
    ["application/zip", "ZIP"],
    [workbookType, "XLSX"],
  ]).get(mediaType);
  return `http://publications.europa.eu/resource/authority/file-type/${code ?? "JSON"}`;
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function texts(text: Text): readonly object[] {
  return Object.entries(text).map(([language, value]) => ({ "@language": language, "@value": value }));
}
