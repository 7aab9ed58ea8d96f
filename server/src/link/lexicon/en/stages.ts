/**
 * Words that tell how far a plan has come: sequences of words in lower case, by stage from a thought to the thing done.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a phrase where it tells the stage of what is its object or its subject, in news of any subject.
 */
export const stages: Readonly<Record<'considered' | 'intended' | 'decided' | 'begun', readonly string[]>> = {
  considered: ['considering', 'contemplating', 'is weighing', 'mulling', 'might'],
  intended: ['hopes to', 'intends to', 'plan to', 'planning to', 'plans to', 'want to', 'wants to'],
  decided: ['about to', 'approved', 'gave the go-ahead', 'given the go-ahead', 'set for', 'set to'],
  begun: [
    'already',
    'been introduced',
    'being expanded',
    'being introduced',
    'has begun',
    'has started',
    'is expanding',
  ],
};
