/**
 * Verbs that tell what a sum of money is of something: its price, what it yields, what is spent on it.
 * Compiled for this project from general knowledge of English news (MIT, as the project).
 * Admit a verb where “X verb £5m” tells one kind of sum in news of any subject.
 */
export const moneyVerbs: Readonly<Record<'cost' | 'income' | 'outlay', readonly string[]>> = {
  cost: ['cost'],
  income: ['bring', 'collect', 'earn', 'generate', 'raise', 'yield'],
  outlay: ['invest', 'pay', 'spend'],
};
