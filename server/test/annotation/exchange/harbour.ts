import type { AnnotationSet } from '../../../src/annotation/exchange/model.ts';

/** An article with characters that take two code units before its passages. */
export const harbourText = `🚢🚢 Harbour plan

The port said it would move 1.2 million containers a year.
Residents said "the noise" would double.
`;

export const texts = new Map([['seeds/harbour.txt', harbourText]]);

const quote = 'move 1.2 million containers';
const start = harbourText.indexOf(quote);

/** Every field with something in it, and a passage that is not in the text. */
export const harbour: AnnotationSet = {
  codebook: {
    tags: [
      {
        id: 'claim',
        label: 'Claim',
        description: 'What can be true or false.',
        useWhen: 'Someone could look it up.',
        notWhen: 'It is taste.',
        examples: ['“It rose by 4 %.”'],
        parent: null,
        colour: '#3b82f6',
        deprecated: false,
      },
      {
        id: 'claim/quantity',
        label: null,
        description: null,
        useWhen: null,
        notWhen: null,
        examples: [],
        parent: null,
        colour: null,
        deprecated: 'Use claim.',
      },
    ],
  },
  files: [
    {
      article: 'seeds/harbour.txt',
      unit: 'utf16',
      source: {
        title: 'Harbour plan',
        outlet: 'The Courier',
        published: '2026-03-01',
        url: 'https://courier.example/1',
        file: 'plan.html',
      },
      annotations: [
        {
          id: 'a-7k3f9q2m',
          target: { quote, prefix: 'it would ', suffix: ' a year', at: { start, end: start + quote.length } },
          tags: ['claim', 'claim/quantity'],
          status: 'disputed',
          confidence: 'high',
          note: '=HYPERLINK("x") & <b>not bold</b>\nSecond line.',
          links: [
            { rel: 'disputed-by', to: 'a-91xk2v0c' },
            { rel: 'same', to: 'a-elsewhere' },
          ],
          by: 'mira',
          on: '2026-03-03T09:12:00Z',
          via: 'rule:figures',
          acceptedBy: 'mira',
          replies: [{ by: 'jon', on: '2026-03-03T10:00:00Z', text: 'Ask how they counted; twice.' }],
        },
        {
          id: 'a-91xk2v0c',
          target: { quote: 'said "the noise" would double', prefix: '', suffix: '', at: null },
          tags: ['claim'],
          status: null,
          confidence: null,
          note: null,
          links: [],
          by: 'jon',
          on: '2026-03-04',
          via: null,
          acceptedBy: null,
          replies: [],
        },
        {
          id: 'a-00000000',
          target: { quote: 'words that were taken out', prefix: '', suffix: '', at: { start: 3, end: 28 } },
          tags: [],
          status: null,
          confidence: null,
          note: null,
          links: [],
          by: null,
          on: null,
          via: null,
          acceptedBy: null,
          replies: [],
        },
      ],
    },
  ],
};
