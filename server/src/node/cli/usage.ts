import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The arguments are wrong. The message is one line that says what is wrong. */
export class UsageError extends Error {}

interface Arguments {
  readonly format: string | undefined;
  /** The values of the other options that were given. */
  readonly values: ReadonlyMap<string, string>;
  /** The options without a value that were given. */
  readonly flags: ReadonlySet<string>;
  readonly paths: readonly string[];
}

/** Reads a command's arguments; what the command does not know is a `UsageError`. */
export function readArguments(
  args: readonly string[],
  allowed: {
    readonly format?: boolean;
    readonly values?: readonly string[];
    readonly flags?: readonly string[];
    readonly paths?: boolean;
  },
): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  if (allowed.format) options.format = { type: 'string' };
  for (const name of allowed.values ?? []) options[name] = { type: 'string' };
  for (const flag of allowed.flags ?? []) options[flag] = { type: 'boolean' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: allowed.paths ?? false });
    const { format, ...others } = values;
    const given = Object.entries(others);
    return {
      format: format as string | undefined,
      values: new Map(given.filter((one): one is [string, string] => typeof one[1] === 'string')),
      flags: new Set(given.flatMap(([name, value]) => (value === true ? name : []))),
      paths: positionals,
    };
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\n|\. /)[0]);
  }
}

/** The value of `--format`, which is one of those given; the first of them where it is absent. */
export function readFormat<T extends string>(value: string | undefined, formats: readonly [T, ...T[]]): T {
  return value === undefined ? formats[0] : requireFormat(value, formats);
}

export function requireFormat<T extends string>(value: string, formats: readonly T[]): T {
  const format = formats.find((known) => known === value);
  if (format === undefined) throw new UsageError(`there is no format “${value}” here: ${formats.join(', ')}`);
  return format;
}

export const usage = `Shows where a claim of one news article is repeated or disputed in others, and why.

usage: counterclaim analyse [PATH…] [--format text|json|jsonl|sarif|markdown|html] [--no-links]
       counterclaim analyse - [--format text|json|jsonl|sarif|markdown|html] [--no-links]
       counterclaim compare [--format jsonl]
       counterclaim check [PATH…] [--since REV] [--format text|json|sarif]
       counterclaim export --to jsonld|brat|refi|csv|markdown [--out PATH] [--bom] [PATH…]
       counterclaim import --from jsonld|brat|refi|csv FILE [--out FOLDER] [--article PATH]
       counterclaim agreement [PATH…] [--by file|author] [--revisions A..B] [--format text|json]
       counterclaim merge BASE OURS THEIRS [PATH] | --install | --uninstall
       counterclaim lsp --stdio
       counterclaim mcp [PATH…]
       counterclaim --help | --version

analyse   Reads articles and prints what it found. PATH is a file or a folder; without one, the articles of the
          workspace in the current folder are read (seeds/**/*.{txt,md} without README and LICENSE files). Of a
          folder, all .txt and .md files but these are read. With “-”, articles are read from standard input, one
          JSON object a line: {"id": "…", "text": "…"}.
          --format text    for people: a summary, then each disputed and each corroborated claim (the default)
          --format json    the whole analysis
          --format jsonl   one article a line, with the links that begin in it
          --format sarif   disputed and corroborated claims, for tools that read SARIF 2.1.0
          --format markdown, --format html
                           a report to hand to an editor: a summary, the disputes with their sides, the numbers with
                           their sources, and each article; links lead to lines, from the current folder on
          --no-links       leaves the comparison of claims out
compare   Reads pairs of sentences from standard input, one JSON object a line: {"id": "…", "a": "…", "b": "…"}, and
          prints for each, in order: {"id", "relation", "same", "disputed", "reasons"}.
check     For continuous integration: says what is wrong with the annotations of the workspace in the current folder (bad
          YAML, unknown tags, ids that stand twice, links to nothing, passages that are not there any more), or with
          those at PATH. Exit status 0: nothing to report; 1: findings; 2: it could not run.
          --since REV      and which disputes and other findings in the articles are new since that revision
export    Writes annotations for other tools: those at PATH, files or folders of annotations, or articles; without
          PATH, those in annotations/. What the format has no place for is said on standard error.
          --to jsonld      W3C Web Annotation; nothing is lost
          --to brat        a folder of brat's standoff files, named by --out
          --to refi        a REFI-QDA project (.qdpx), named by --out
          --to csv         a table; --bom for spreadsheets that take it for something else than UTF-8
          --to markdown    a report for people
import    Reads annotations of another tool from FILE (of brat, a .ann file or a folder) into annotations/, or the
          folder of --out, and prints what it did.
          Annotations that are there already are known by their ids: what FILE says of them takes the place of what
          was said. --article names the article where FILE does not.
agreement Says how far people who tagged the same articles agree (Cohen's and Fleiss' kappa, Krippendorff's alpha,
          nominal and for unitizing), over all and for each tag, and lists the passages on which they do not. PATH is a
          file or a folder of annotations; without PATH, annotations/.
          --by file           annotations/<article>/<person>.yaml are a person's own (the default); in all other
                              files an annotation is that of whom it names in “by”
          --by author         everywhere as “by” says
          --revisions A..B    compares two branches or commits instead
merge     Merges three versions of an annotation file into OURS, entry by entry and field by field, as a merge driver of
          git. Exit status 1: OURS holds conflicts that a person must decide.
          --install        makes git use it in this clone, and says so in .gitattributes
          --uninstall      undoes that
lsp       Serves any editor by the Language Server Protocol.
mcp       Offers look-ups of claims and disputes as tools of a Model Context Protocol server over
          standard input and output. They only read.

Exit status: 0 done; 2 wrong usage, or something of the input could not be read: a line on standard error says what,
and the rest is done all the same.
`;
