import {
  type DiagnosticLevel,
  type DiagnosticRule,
  defaultSettings,
  type HighlightKind,
  type Settings,
} from '../protocol/settings.ts';

const levels: readonly DiagnosticLevel[] = ['none', 'hint', 'information', 'warning'];

/** The settings in what a client sends for the section `counterclaim`; where a value is absent or wrong, the default. */
export function readSettings(value: unknown): Settings {
  const section = toRecord(value);
  const [corpus, hover, diagnostics] = [
    toRecord(section.corpus),
    toRecord(section.hover),
    toRecord(section.diagnostics),
  ];
  const [codeLens, inlayHints] = [toRecord(section.codeLens), toRecord(section.inlayHints)];
  const highlight = toRecord(section.highlight);
  const isOn = (kind: HighlightKind) => toBoolean(highlight[kind], defaultSettings.highlight[kind]);
  const levelOf = (rule: DiagnosticRule) =>
    levels.find((level) => level === diagnostics[rule]) ?? defaultSettings.diagnostics[rule];
  return {
    corpus: {
      include: toStrings(corpus.include, defaultSettings.corpus.include),
      exclude: toStrings(corpus.exclude, defaultSettings.corpus.exclude),
    },
    hover: { limit: toCount(hover.limit, defaultSettings.hover.limit) },
    diagnostics: {
      disputed: levelOf('disputed'),
      quotation: levelOf('quotation'),
      source: levelOf('source'),
      arithmetic: levelOf('arithmetic'),
    },
    codeLens: {
      claims: toBoolean(codeLens.claims, defaultSettings.codeLens.claims),
      annotations: toBoolean(codeLens.annotations, defaultSettings.codeLens.annotations),
    },
    inlayHints: {
      claims: toBoolean(inlayHints.claims, defaultSettings.inlayHints.claims),
      numbers: toBoolean(inlayHints.numbers, defaultSettings.inlayHints.numbers),
    },
    highlight: {
      claims: isOn('claims'),
      disputed: isOn('disputed'),
      numbers: isOn('numbers'),
      organisations: isOn('organisations'),
    },
    views: defaultSettings.views,
    annotations: defaultSettings.annotations,
  };
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function toStrings(value: unknown, fallback: readonly string[]): readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : fallback;
}

function toCount(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : fallback;
}

function toBoolean(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}
