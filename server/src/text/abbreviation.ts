/**
 * Abbreviations that are written with a stop in English news, lower case and without the stop. Own compilation of
 * standard dictionary abbreviations. A word is admitted where its stop would otherwise be taken for the end of a sentence.
 */

/** Always followed by a name: the stop never ends a sentence. Counted only where capitalised. */
export const titles: ReadonlySet<string> = new Set(
  'adm brig capt cmdr col cpl dr fr gen gov hon insp lt maj messrs mr mrs ms msgr mt mx pres prof pvt rep reps rev sen sens sgt st supt ven'.split(
    ' ',
  ),
);

/** Followed by a number where they are abbreviations; ordinary words or ends of sentences elsewhere. */
export const beforeNumber: ReadonlySet<string> = new Set(
  'apr art aug ch dec feb fig jan jul jun mar no nos nov oct op p para pp sec sep sept vol'.split(' '),
);

/** May end a sentence or not, what follows decides. Counted only where capitalised. */
export const capitalised: ReadonlySet<string> = new Set(
  'ala apr ariz assn aug ave blvd bros calif co colo conn corp dec dept dist feb fla fri ft govt ill inc ind intl jan jr jul jun kan ky la llc ltd mar mass md mich minn mo mon mont natl neb nev nov oct okla ore pa plc sat sep sept sq sr sun tenn tex thu thurs tue tues va vt wash wed wis wyo'.split(
    ' ',
  ),
);

/** May end a sentence or not, what follows decides; in either case of letters. */
export const anyCase: ReadonlySet<string> = new Set('al approx asst cf est etc min max misc vs v'.split(' '));
