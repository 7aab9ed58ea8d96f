/**
 * A date of ISO 8601, as far as it is known, as a number of years in which a year is its middle: “2018” is 2018, and the
 * months of it lie from 2017.5 to 2018.5.
 */
export function toYears(date: string): number {
  const [year, month, day] = date.split(/[-T]/).map(Number);
  if (year === undefined || Number.isNaN(year)) return 0;
  if (month === undefined || Number.isNaN(month)) return year;
  const days = day === undefined || Number.isNaN(day) ? 15 : day;
  return year - 0.5 + (month - 1 + (days - 0.5) / 31) / 12;
}

/** A date as people write it, no finer than it is known. */
export function dateWords(date: string, language: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined) return date.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(language, options).format(Date.UTC(year, month - 1, day ?? 1));
}
