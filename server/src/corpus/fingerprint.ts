import type { PreparedClaim, Topic } from '../link/model.ts';
import { hash } from './hash.ts';

/**
 * A hash of all that a comparison may look at in a claim: equal where the claim only moved inside its article. The
 * offsets of its context are made to count from the start of the claim, as all others do; indexes into lists of the
 * article are left out. Of the profile, which follows from the words and numbers, only what names tell of it is new.
 */
export function fingerprint({ context, topic, profile, ...own }: PreparedClaim): number {
  const origin = context.claim.start;
  const contextText = JSON.stringify(context, (key, value: unknown) => {
    if ((key === 'start' || key === 'end') && typeof value === 'number') return value - origin;
    return key === 'sentence' || key === 'attribution' ? undefined : value;
  });
  return hash(`${contextText}${JSON.stringify(own)}${profile.kinds.join('')}${hashTopic(topic)}`);
}

const topicHashes = new WeakMap<Topic, number>();

/** The claims of an article share their topic. */
function hashTopic(topic: Topic): number {
  let known = topicHashes.get(topic);
  if (known === undefined) {
    known = hash(JSON.stringify(topic, (_, value: unknown) => (value instanceof Set ? [...value] : value)));
    topicHashes.set(topic, known);
  }
  return known;
}
