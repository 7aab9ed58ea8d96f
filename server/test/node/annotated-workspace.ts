/** An article with one annotation, and what lies beside it. */
export const workspace = {
  'seeds/harbour.txt': 'The port would move 1.2 million containers a year. Residents said the noise would double.\n',
  'annotations/codebook.yaml': 'version: 1\n\ntags:\n\n  - id: claim\n    label: Claim\n',
  'annotations/claims.yaml': 'version: 1\ndecisions: []\n',
  'annotations/harbour.yaml': `version: 1
article: seeds/harbour.txt
unit: utf16

annotations:

  - id: a-7k3f9q2m # keep me
    quote: "1.2 million containers"
    at: [20, 42]
    tags: [claim]
    note: "Who counted?"
    by: mira
`,
};
