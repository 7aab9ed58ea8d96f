/**
 * What a position is about: who or what gains or loses. Each line is an aspect and the words that speak of it, looked
 * up by stem; a word may speak of several. Compiled for this project from general knowledge of English news (MIT, as
 * the project). Admit a word where it names the aspect itself, its loss, or those who cause the loss.
 */
export const aspects: Readonly<Record<string, string>> = {
  competition: 'competition competitive competitor monopoly rival',
  democracy: 'democracy democratic election freedom liberty censorship rights autocrat dictatorship sovereignty',
  economy: 'economy economic growth recession investment prosperity inflation trade export business wealth',
  environment:
    'environment environmental climate emission emissions pollution pollute carbon nature wildlife biodiversity waste clean cleaner toxic river air',
  health:
    'health healthy patient disease illness cancer virus infection death die obesity hospital sick medical medicine outbreak epidemic autism life lives anxiety addiction stress',
  jobs: 'job jobs employment unemployment redundancy wage wages livelihood layoff pension',
  learning:
    'learning learn pupil education attainment concentration distraction distract lesson teaching classroom grade',
  money: 'cost costs price expensive cheap cheaper affordable debt deficit taxpayer fee poverty burden consumer',
  privacy: 'privacy private surveillance snoop snooping spy spying data confidentiality confidential',
  safety:
    'abuse abuser crime criminal offender offence paedophile predator grooming exploitation attack attacker cyberattack cybercriminal hacker terrorist terrorism violence violent fraud scam phishing police arrest detect catch prosecute enforcement bully bullying accident injury unprotected stalking trafficking',
};
