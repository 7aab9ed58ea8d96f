/**
 * What a position is about: who or what gains or loses. Each line is an aspect and the words that speak of it, looked
 * up by stem; a word may speak of several. Compiled for this project from general knowledge of English news (MIT, as
 * the project). Admit a word where it names the aspect itself, its loss, or those who cause the loss.
 */
/** What everybody wants, so that nobody argues over it. */
export const values: Readonly<Record<string, string>> = {
  climate: 'carbon climate co2 decarbonise emission emissions fossil greenhouse net-zero renewable warming',
  competition: 'cartel competition competitive competitor monopoly rival',
  democracy:
    'accountability accountable autocrat democracy democratic dictator dictatorship parliament sovereignty unaccountable undemocratic',
  economy:
    'bonanza boom competitiveness downturn economic economy export gdp growth inflation invest investment investor productivity prosperity recession wealth',
  environment:
    'air carbon clean cleaner contaminate contamination emission emissions environment environmental fumes litter pollute polluted polluter pollution recycle river sewage sewer smog toxic waste',
  fairness:
    'bias biased disadvantaged discriminate discrimination divide equal equality ethnic fair fairness gap inequality injustice minorities minority poor poorer poorest prejudice privileged racism racist rich unfair unjust',
  freedom:
    'authoritarian censor censorship civil coercion compulsion compulsory forced freedom liberties liberty oppression rights tyranny',
  health:
    'addiction anxiety asthma autism cancer death die disease epidemic health healthier healthy heart ill illness infection life lives lung medical medicine obesity outbreak overdose patient sick stress survival survive virus',
  honesty:
    'bribe cheat cheating corrupt corruption deceit deceive dishonest fraud honest honesty liar lie mislead misleading openness rigged secrecy transparency transparent truth truthful',
  jobs: 'employer employment hire job jobs layoff livelihood redundancy redundant skilled unemployed unemployment vacancy workforce',
  learning:
    'attainment classroom concentration distract distraction education exam grade grades learn learning lesson literacy marks numeracy pupil results teaching truancy',
  money:
    'afford affordability affordable billions burden cheap cheaper cost costly costs debt deficit expensive fee millions money overpriced pounds poverty taxpayer unaffordable waste',
  nature:
    'animal biodiversity bird countryside ecosystem endangered extinct extinction fish forest habitat insect landscape nature species wildlife woodland',
  privacy:
    'confidential confidentiality data deleted intrusion intrusive personal privacy private snoop snooping spy spying surveillance suspect watched',
  safety:
    'abuse abuser accident arrest attack attacker bully bullying burglar burglary catch crime criminal cyberattack cybercriminal detect deter deterrent enforcement exploit exploitation exploitative fraud gang groom grooming hacker injury killer knife murder offence offender paedophile phishing police predator prosecute rape rapist robbery scam shooting stalking streets terrorism terrorist thug trafficking unprotected violence violent',
  trust: 'confidence credibility distrust mistrust reputable reputation trust',
};

/** Parts of life that gain or lose, and that can be what people argue over. */
export const fields: Readonly<Record<string, string>> = {
  accuracy: 'accuracy accurate error flawed inaccurate proven reliable rigorous tested unproven unreliable untested',
  bills: 'bill bills price prices',
  business: 'business businesses customer exporter firms industry pub restaurant shops trade trader',
  care: 'ambulance appointment beds doctor gp hospital midwife nurse staffing surgeries surgery waiting ward',
  community: 'cohesion communities community neighbour neighbourhood village villager',
  cruelty: 'cruel cruelty dignity humane inhumane pain painful suffer suffering welfare',
  culture: 'character culture heritage historic identity monument museum tradition',
  defence: 'alliance ally army ceasefire defence invasion military missile nato peace security soldier troops war',
  energy: 'blackout dictators electricity energy fuel gas grid import imports oil supply',
  farming: 'crop farm farmer food grower harvest herd livestock orchard soil yield',
  housing:
    'buyer evict eviction flat home homeless homelessness homes house household housing landlord mortgage rent tenant',
  innovation: 'innovate innovation innovative research science start-up startup technology',
  law: 'breach broke broken compliance comply constitution constitutional illegal law lawful legal legality permit rules statute treaty unconstitutional unlawful violate violation',
  migration: 'asylum border crossing deport deportation immigrant immigration migrant refugee smuggler',
  noise: 'noise noisy peaceful quiet sleep',
  ownership:
    'dividend investors nationalisation nationalise nationalising ownership privatisation privatise profit profits shareholder',
  pay: 'bonus earn earnings livelihood overtime pay pension salaries salary underpaid wage wages',
  speech: 'broadcaster expression journalism journalist newspaper press speech',
  sport: 'athlete club doping fans league match players sport sporting supporters tournament',
  supply: 'inflation price prices scarcity shelves shop shopper shortage supply',
  tourism: 'holidaymaker hotel resort tourism tourist visitor',
  transport:
    'bus commute commuter congestion delay driver gridlock jam journey motorist parking passenger punctual rail road traffic train',
  water: 'drinking drought flood flooding floods lake reservoir river tap water',
};
