import type { Snapshot } from '../corpus/snapshot.ts';
import { articlesSection } from './articles.ts';
import { disputesSection } from './disputes.ts';
import { numbersSection } from './numbers.ts';
import { type Page, paragraph, text } from './page.ts';
import { count } from './passage.ts';
import { summarySection } from './summary.ts';

/**
 * What the articles of a corpus claim, where they are at odds and which numbers they give, as a document to hand to an
 * editor: on its first page a summary in words and what to look at first, then disputes, numbers, and each article.
 */
export function createReport(snapshot: Snapshot): Page {
  return {
    title: `What ${count(snapshot.articles.size, 'article')} ${snapshot.articles.size === 1 ? 'claims' : 'claim'}`,
    lead: [],
    sections: [
      summarySection(snapshot),
      disputesSection(snapshot),
      numbersSection(snapshot),
      articlesSection(snapshot),
      {
        id: 'method',
        title: 'How this was made',
        blocks: [
          paragraph(
            text(
              'A program has read the articles, found what each claims and who says it, and compared the claims. It judges wording, numbers and who takes which side; it does not know what is true. Each statement here can be checked at the line that its link names. What people have decided is told as theirs.',
            ),
          ),
        ],
      },
    ],
  };
}
