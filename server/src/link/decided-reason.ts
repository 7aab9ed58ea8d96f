/** The sentence for a link that a person decided: “Mira decided on 3 March 2026 that these are the same claim: …”. */
export function renderDecision({
  decided = '',
  by = '',
  on = '',
  note = '',
}: Readonly<Record<string, string>>): string {
  const date = renderDate(on);
  const who = by === '' ? 'It was decided' : `${by.charAt(0).toUpperCase()}${by.slice(1)} decided`;
  const what = verdicts[decided] ?? decided;
  const why = note.trim().replace(/[.\s]+$/u, '');
  return `${who}${date === null ? '' : ` on ${date}`} that ${what}${why === '' ? '' : `: ${why}`}`;
}

const verdicts: Readonly<Record<string, string>> = {
  same: 'these are the same claim',
  'not-same': 'these are not the same claim',
  disputed: 'these dispute each other',
  'not-disputed': 'these do not dispute each other',
};

/** “3 March 2026”, of a time in ISO 8601. */
function renderDate(on: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(on) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? null : `${Number(day)} ${name} ${year}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
