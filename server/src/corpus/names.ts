import type { ParsedOrganisations } from '../annotation/file/organisations-file.ts';
import type { SettledNames } from '../recognise/settled-names.ts';

/** Where a folder of the workspace keeps what people have settled about names. */
export const organisationsPath = 'annotations/organisations.yaml';

/** What the files of one corpus say of names, one file a folder, in their order. */
export function settledNames(files: readonly ParsedOrganisations[]): SettledNames {
  return {
    same: files.flatMap(({ organisations }) =>
      organisations.map(({ name, aliases, formerly }) => [name, ...aliases, ...formerly]),
    ),
    notOrganisations: files.flatMap(({ notOrganisations }) => notOrganisations),
    partOf: files.flatMap(({ organisations }) =>
      organisations.flatMap(({ name, partOf }) => (partOf === undefined ? [] : [[name, partOf] as const])),
    ),
  };
}
