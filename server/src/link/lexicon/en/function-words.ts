/**
 * Words that tell nothing of what a claim is about: articles, pronouns, auxiliaries, prepositions, connectives, and the
 * verbs that only report. Compiled for this project (MIT). Admit a word where two claims that share it are no closer
 * for that. Negators are here too: `negation.ts` looks at them first.
 */
export const functionWords: readonly string[] = `
a about above according across actually add added adds after again against ago all almost along already also although
am among an and another any anyone anything apparently are aren't around as asserted at b be because been before being
below between both but by can can't cannot claim claimed claims could couldn't despite did didn't do does doesn't doing
don't down due during each either else ensure especially even ever every everyone few for from further furthermore given
go goes going had hadn't has hasn't have haven't having he he's her here hers herself him himself his how however i i'm
i've if in including indeed instead into is isn't it it's its itself just last least less like likely made many may me
meanwhile might more moreover most mr mrs ms much must my near neither never nevertheless next no nobody nor not nothing
now of off on once one only onto or other others our ours out over own per perhaps put puts putting quite rather really
said same saw say saying says see seem seemed seems several shall she she'd she's should shouldn't since so some
someone something sometimes soon still such take taken takes taking tell telling than that that's the their theirs
them themselves then there there's therefore these they they'd they're they've this those though through thus to
today told too toward towards under unless until unto up upon us very via was wasn't we we'd we'll we're we've well
were weren't what whatever when where whereas whether which while who whom whose why will with within without won't would
wouldn't yes yesterday yet you you're your yours
`
  .trim()
  .split(/\s+/);
