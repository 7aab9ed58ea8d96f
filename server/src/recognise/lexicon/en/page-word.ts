import type { LeftoverReason } from '../../model.ts';

/** A line that begins with one of the verbs and then names one of the things is a prompt of the page. */
export interface PageWords {
  readonly reason: LeftoverReason;
  readonly verbs: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  /** The longest line, in words, that is such a prompt. */
  readonly words: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * What news pages ask of their readers. Source: own compilation from common web interfaces; no licence applies to it.
 * Admitted: verbs in the imperative, and things that belong to the page or to the reader's account, not to the news.
 */
export const pageWords: readonly PageWords[] = [
  {
    reason: 'subscribe',
    verbs: set('become become be download enter get install join receive register sign sign-up subscribe support try'),
    things: set(
      'account alerts app briefing digest donation e-mail e-mails email emails inbox member membership newsletter newsletters notifications podcast premium subscriber subscribers subscription',
    ),
    words: 40,
  },
  {
    reason: 'comment-form',
    verbs: set('add be have join leave let log login post read show sign start submit tell view write'),
    things: set('comment comments commenting conversation discussion reply say thoughts'),
    words: 12,
  },
  {
    reason: 'share',
    verbs: set('bookmark connect copy email find follow forward like pin print recommend save send share tweet'),
    things: set(
      'article facebook google+ here instagram link linkedin messenger page pinterest post reddit snapchat story telegram this tiktok tumblr twitter us whatsapp x youtube',
    ),
    words: 15,
  },
  {
    reason: 'navigation',
    verbs: set('browse click continue go return scroll see skip tap view'),
    things: set('advertisement below content here homepage main menu page site top'),
    words: 10,
  },
];
