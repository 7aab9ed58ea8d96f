import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';

/**
 * The document of a page, or of a part of one. The parser of the HTML standard puts right first what the page leaves out
 * or closes in the wrong place, as a browser does, which the document's own parser does not.
 */
export function parsePage(html: string): Document {
  return parseHTML(serialize(parse(html))).document;
}
