/**
 * Words that, right after a capitalised name, show that the name is an organisation’s, lower case. Own list. Admitted: in
 * general news the word’s left neighbour is an organisation in most cases where it is a name.
 */
export const organisationCues: readonly string[] = [
  'boss',
  'bosses',
  'ceo',
  'chairman',
  'chief',
  'co-founder',
  'customers',
  'employees',
  'engineers',
  'executive',
  'executives',
  'founder',
  'headquarters',
  'investors',
  'lawmakers',
  'membership',
  'officials',
  'profits-warning',
  'researchers',
  'shares',
  'spokesman',
  'spokesperson',
  'spokeswoman',
  'staff',
  'subsidiary',
  'workers',
];
