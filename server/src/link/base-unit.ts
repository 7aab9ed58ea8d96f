/** A unit as a multiple of the one that its kind is compared in: base = factor × value + offset. */
export interface BaseUnit {
  readonly unit: string;
  readonly factor: number;
  readonly offset: number;
}

/** The unit in which numbers of a kind are compared; a unit of which nothing is known is its own. Currencies stay apart. */
export function baseOf(unit: string): BaseUnit {
  return known.get(unit) ?? { unit, factor: 1, offset: 0 };
}

// International definitions; a ton is the metric one, a month and a year are the mean Gregorian ones.
const factors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
    m: 1,
    pm: 1e-12,
    nm: 1e-9,
    um: 1e-6,
    mm: 1e-3,
    cm: 0.01,
    dm: 0.1,
    dam: 10,
    hm: 100,
    km: 1000,
    in: 0.0254,
    ft: 0.3048,
    yd: 0.9144,
    fur: 201.168,
    mi: 1609.344,
    nmi: 1852,
    ly: 9.4607304725808e15,
  },
  mass: {
    kg: 1,
    ug: 1e-9,
    mg: 1e-6,
    g: 1e-3,
    gr: 6.479891e-5,
    oz: 0.028349523125,
    lb: 0.45359237,
    st: 6.35029318,
    t: 1000,
    ton: 1000,
    'ton-short': 907.18474,
    'ton-long': 1016.0469088,
  },
  area: {
    m2: 1,
    mm2: 1e-6,
    cm2: 1e-4,
    in2: 6.4516e-4,
    ft2: 0.09290304,
    yd2: 0.83612736,
    acre: 4046.8564224,
    ha: 1e4,
    km2: 1e6,
    mi2: 2589988.110336,
  },
  volume: {
    l: 1,
    ml: 1e-3,
    cm3: 1e-3,
    cl: 0.01,
    dl: 0.1,
    hl: 100,
    m3: 1000,
    km3: 1e12,
    in3: 0.016387064,
    ft3: 28.316846592,
    yd3: 764.554857984,
    bbl: 158.987294928,
    gal: 3.785411784,
    qt: 0.946352946,
    pt: 0.473176473,
  },
  speed: { 'm/s': 1, 'ft/s': 0.3048, 'km/h': 1 / 3.6, 'mi/h': 0.44704, kn: 1852 / 3600, 'km/s': 1000 },
  duration: {
    seconds: 1,
    minutes: 60,
    hours: 3600,
    days: 86_400,
    weeks: 604_800,
    fortnights: 1_209_600,
    months: 2_629_746,
    quarters: 7_889_238,
    years: 31_556_952,
    decades: 315_569_520,
    centuries: 3_155_695_200,
  },
  age: { years: 1, months: 1 / 12, weeks: 7 / 365.2425, days: 1 / 365.2425 },
  energy: { J: 1, kJ: 1000, cal: 4.184, kcal: 4184, kWh: 3.6e6, MWh: 3.6e9, GWh: 3.6e12 },
  power: { W: 1, kW: 1000, MW: 1e6, GW: 1e9, hp: 745.69987158227 },
  information: { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15, bit: 0.125, kbit: 125, Mbit: 125e3, Gbit: 125e6 },
  frequency: { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 },
};

const known: ReadonlyMap<string, BaseUnit> = new Map([
  ...Object.entries(factors).flatMap(([kind, units]) => {
    const base = `${kind}:${Object.keys(units).find((symbol) => units[symbol] === 1)}`;
    return Object.entries(units).map(
      ([symbol, factor]) => [`${kind}:${symbol}`, { unit: base, factor, offset: 0 }] as const,
    );
  }),
  ['temperature:C', { unit: 'temperature:C', factor: 1, offset: 0 }],
  ['temperature:F', { unit: 'temperature:C', factor: 5 / 9, offset: -160 / 9 }],
  ['temperature:K', { unit: 'temperature:C', factor: 1, offset: -273.15 }],
]);
