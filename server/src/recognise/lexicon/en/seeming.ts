/**
 * Forms of verbs by which a text says how something looks to others, lower case. Own list. A form is admitted where its
 * subject and what follows are together what seems to be so.
 */
export const seemingVerbs: readonly string[] = ['appear', 'appeared', 'appears', 'seem', 'seemed', 'seems'];
