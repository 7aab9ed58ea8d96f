import { parseOrganisations } from '../annotation/file/organisations-file.ts';
import type { FileProblem } from '../annotation/model.ts';
import type { Problem } from '../recognise/model.ts';
import type { SettledNames } from '../recognise/settled-names.ts';

/** Where a folder of the workspace keeps what people have settled about names. */
export const organisationsPath = 'annotations/organisations.yaml';

/** A file of settled names as it was read, and what is wrong with it. */
export interface NameFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly Pick<FileProblem, 'message' | 'span'>[];
}

/** What the files of one corpus say of names, one file a folder. */
export interface NameFiles {
  readonly names: SettledNames;
  readonly files: readonly NameFile[];
}

/** Reads the files together, in their order. `problems` are what was wrong with the bytes of one. */
export function readNames(
  files: readonly { readonly uri: string; readonly text: string; readonly problems?: readonly Problem[] }[],
): NameFiles {
  const parsed = files.map((file) => ({ ...file, ...parseOrganisations(file.text), own: file.problems ?? [] }));
  return {
    names: {
      same: parsed.flatMap(({ organisations }) =>
        organisations.map(({ name, aliases, formerly }) => [name, ...aliases, ...formerly]),
      ),
      notOrganisations: parsed.flatMap(({ notOrganisations }) => notOrganisations),
      partOf: parsed.flatMap(({ organisations }) =>
        organisations.flatMap(({ name, partOf }) => (partOf === undefined ? [] : [[name, partOf] as const])),
      ),
    },
    files: parsed.map(({ uri, text, own, problems }) => ({
      uri,
      text,
      problems: [...own.map(({ message, span }) => ({ message, span: span ?? { start: 0, end: 0 } })), ...problems],
    })),
  };
}
