/** The context of the Web Annotation Data Model. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** What our own words mean, beside those of the model; tags are concepts as in SKOS. */
export const ownContext = {
  counterclaim: 'urn:counterclaim:term:',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  status: 'counterclaim:status',
  confidence: 'counterclaim:confidence',
  relation: 'counterclaim:relation',
  proposedBy: 'counterclaim:proposedBy',
  acceptedBy: 'counterclaim:acceptedBy',
  dated: 'counterclaim:dated',
  hint: 'counterclaim:hint',
  articles: { '@id': 'counterclaim:articles', '@container': '@list' },
  publication: 'counterclaim:publication',
  title: 'http://purl.org/dc/terms/title',
  outlet: 'http://purl.org/dc/terms/publisher',
  published: 'http://purl.org/dc/terms/issued',
  address: 'http://schema.org/url',
  takenFrom: 'counterclaim:takenFrom',
  unit: 'counterclaim:unit',
  codebook: { '@id': 'counterclaim:codebook', '@container': '@list' },
  label: 'skos:prefLabel',
  description: 'skos:definition',
  useWhen: 'skos:scopeNote',
  notWhen: 'counterclaim:notWhen',
  examples: { '@id': 'skos:example', '@container': '@list' },
  parent: { '@id': 'skos:broader', '@type': '@id' },
  colour: 'counterclaim:colour',
  deprecated: 'counterclaim:deprecated',
} as const;
