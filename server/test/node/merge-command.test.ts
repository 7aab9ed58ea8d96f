import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { parseArticleFile } from '../../src/annotation/file/article-file.ts';
import { quoteForShell } from '../../src/node/cli/merge-driver.ts';
import { createFolder } from './folder.ts';
import { counterclaim } from './program.ts';

const path = "annotations/the mayor's harbour.yaml";
const entry = (id: string, quote: string, at: number, more = '') =>
  `\n  - id: ${id}\n    quote: "${quote}"\n    at: [${at}, ${at + quote.length}]\n    tags: [claim]\n${more}    by: mira\n    on: "2026-03-03T09:00:00Z"\n`;
const file = (...entries: string[]) =>
  `version: 1\narticle: seeds/a.txt\nunit: utf16\n\nannotations:\n${entries.join('')}`;
const [one, two, three] = [entry('a-1', 'one', 10), entry('a-2', 'two', 200), entry('a-3', 'three', 900)];
const base = file(one, two, three);

/** A repository with one commit on `main`, in which every command of git succeeds or the test fails. */
class Repository {
  readonly folder: string;

  constructor(t: TestContext, text = base) {
    this.folder = createFolder(t, { [path]: text });
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('base');
  }

  git(...args: string[]): string {
    const env = {
      PATH: process.env.PATH,
      HOME: this.folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: join(this.folder, '.no-such-file'),
      GIT_AUTHOR_NAME: 'Mira',
      GIT_AUTHOR_EMAIL: 'mira@example.org',
      GIT_COMMITTER_NAME: 'Mira',
      GIT_COMMITTER_EMAIL: 'mira@example.org',
      GIT_EDITOR: 'true',
    };
    return execFileSync('git', args, { cwd: this.folder, env, encoding: 'utf8', stdio: 'pipe' });
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  /** Commits `theirs` on a branch of that name and `ours` on `main`, which is checked out. */
  diverge(ours: string, theirs: string): void {
    this.git('checkout', '--quiet', '-b', 'theirs');
    this.text = theirs;
    this.commit('theirs');
    this.git('checkout', '--quiet', 'main');
    this.text = ours;
    this.commit('ours');
  }

  async install(): Promise<void> {
    const { status, stderr } = await counterclaim(['merge', '--install'], { cwd: this.folder });
    assert.deepEqual([status, stderr], [0, '']);
    this.commit('attributes');
  }

  get text(): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  set text(text: string) {
    writeFileSync(join(this.folder, path), text);
  }
}

/** What two people do to one file at once, and what is to come out, where nobody has to decide. */
const ways: Record<string, { ours: string; theirs: string; merged: string; plain: boolean }> = {
  'different passages are annotated': {
    ours: file(one, entry('a-8', 'x', 100), two, three),
    theirs: file(one, two, entry('a-9', 'y', 500), three),
    merged: file(one, entry('a-8', 'x', 100), two, entry('a-9', 'y', 500), three),
    plain: true,
  },
  'passages beside one another are annotated': {
    ours: file(one, entry('a-8', 'x', 100), two, three),
    theirs: file(one, entry('a-9', 'y', 120), two, three),
    merged: file(one, entry('a-8', 'x', 100), entry('a-9', 'y', 120), two, three),
    plain: false,
  },
  'different entries are changed': {
    ours: file(entry('a-1', 'one', 10, '    note: "Who?"\n'), two, three),
    theirs: file(one, two, entry('a-3', 'three', 900, '    note: "When?"\n')),
    merged: file(entry('a-1', 'one', 10, '    note: "Who?"\n'), two, entry('a-3', 'three', 900, '    note: "When?"\n')),
    plain: true,
  },
  'one entry gets a tag here and a status there': {
    ours: file(one.replace('[claim]', '[claim, figure]'), two, three),
    theirs: file(entry('a-1', 'one', 10, '    status: open\n'), two, three),
    merged: file(entry('a-1', 'one', 10, '    status: open\n').replace('[claim]', '[claim, figure]'), two, three),
    plain: false,
  },
  'one entry gets replies of both': {
    ours: file(`${one}    replies:\n      - {by: ana, on: "2026-03-04T10:00:00Z", text: "Yes."}\n`, two, three),
    theirs: file(`${one}    replies:\n      - {by: jon, on: "2026-03-04T11:00:00Z", text: "No."}\n`, two, three),
    merged: file(
      `${one}    replies:\n      - {by: ana, on: "2026-03-04T10:00:00Z", text: "Yes."}\n      - {by: jon, on: "2026-03-04T11:00:00Z", text: "No."}\n`,
      two,
      three,
    ),
    plain: false,
  },
  'tags and links of both are added to one entry': {
    ours: file(
      one
        .replace('[claim]', '[claim, figure]')
        .replace('by: mira', 'links:\n      - {rel: same, to: a-2}\n    by: mira'),
      two,
      three,
    ),
    theirs: file(
      one
        .replace('[claim]', '[claim, doubt]')
        .replace('by: mira', 'links:\n      - {rel: disputes, to: a-3}\n    by: mira'),
      two,
      three,
    ),
    merged: file(
      one
        .replace('[claim]', '[claim, figure, doubt]')
        .replace('by: mira', 'links:\n      - {rel: same, to: a-2}\n      - {rel: disputes, to: a-3}\n    by: mira'),
      two,
      three,
    ),
    plain: false,
  },
  'two statuses are set by acts, one after the other': {
    ours: file(entry('a-1', 'one', 10, '    status: checked\n').replace('03-03T09', '03-04T09'), two, three),
    theirs: file(entry('a-1', 'one', 10, '    status: disputed\n').replace('03-03T09', '03-05T09'), two, three),
    merged: file(entry('a-1', 'one', 10, '    status: disputed\n').replace('03-03T09', '03-05T09'), two, three),
    plain: false,
  },
  'positions are refreshed by both': {
    ours: base.replace('[10, 13]', '[12, 15]').replace('[200, 203]', '[202, 205]'),
    theirs: base.replace('[10, 13]', '[17, 20]').replace('[900, 905]', '[907, 912]'),
    merged: base
      .replace('[10, 13]', '[17, 20]')
      .replace('[200, 203]', '[202, 205]')
      .replace('[900, 905]', '[907, 912]'),
    plain: false,
  },
  'an entry is deleted by one and changed by the other: it stays': {
    ours: file(one, three),
    theirs: file(one, entry('a-2', 'two', 200, '    note: "When?"\n'), three),
    merged: file(one, entry('a-2', 'two', 200, '    note: "When?"\n'), three),
    plain: false,
  },
  'an entry is deleted beside one that is changed': {
    ours: file(one, three),
    theirs: file(one, two, entry('a-3', 'three', 900, '    note: "When?"\n')),
    merged: file(one, entry('a-3', 'three', 900, '    note: "When?"\n')),
    plain: false,
  },
};

describe('git with the merge driver', () => {
  for (const [name, { ours, theirs, merged, plain }] of Object.entries(ways)) {
    test(name, async (t) => {
      const repository = new Repository(t);
      if (plain) {
        repository.diverge(ours, theirs);
        repository.git('merge', '--quiet', '--no-edit', 'theirs');
        assert.equal(repository.text, merged, 'without the driver');
        repository.git('reset', '--quiet', '--hard', 'HEAD~2');
        repository.git('branch', '-D', 'theirs');
      }
      await repository.install();
      repository.diverge(ours, theirs);
      repository.git('merge', '--no-edit', 'theirs');
      assert.equal(repository.text, merged);
      assert.equal(repository.git('status', '--porcelain'), '');
    });
  }

  test('rebases and picks commits', async (t) => {
    const repository = new Repository(t);
    await repository.install();
    const { ours, theirs, merged } = ways['one entry gets a tag here and a status there'] as (typeof ways)[string];
    repository.diverge(ours, theirs);
    repository.git('checkout', '--quiet', '-b', 'picked');
    repository.git('cherry-pick', 'theirs');
    assert.equal(repository.text, merged);
    repository.git('checkout', '--quiet', 'theirs');
    repository.git('rebase', '--quiet', 'main');
    assert.equal(repository.text, merged);
  });

  test('stops where a person must decide, and says what', async (t) => {
    const repository = new Repository(t);
    await repository.install();
    repository.diverge(
      file(entry('a-1', 'one', 10, '    note: "Who?"\n'), two, three),
      file(entry('a-1', 'one', 10, '    note: "When?"\n'), two, three),
    );
    assert.throws(() => repository.git('merge', 'theirs'), /a-1: both sides changed “note”/);
    assert.equal(repository.git('status', '--porcelain').slice(0, 2), 'UU');
    const { problems, entries } = parseArticleFile(repository.text);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['conflict-markers'],
    );
    assert.equal(entries.length, 2);
    for (const note of ['Who?', 'When?']) assert.ok(repository.text.includes(note));
  });

  test('leaves a file that is not YAML to git', async (t) => {
    const repository = new Repository(t);
    await repository.install();
    repository.diverge(base.replace('"one"', '"one'), base.replace('"three"', '"three!"'));
    repository.git('merge', '--no-edit', 'theirs');
    assert.equal(repository.text, base.replace('"one"', '"one').replace('"three"', '"three!"'));
  });

  test('is installed once, beside what is there, and taken out again', async (t) => {
    const repository = new Repository(t);
    const attributes = join(repository.folder, '.gitattributes');
    writeFileSync(attributes, '*.png binary');
    for (let i = 0; i < 2; i++) {
      await counterclaim(['merge', '--install'], { cwd: repository.folder });
      assert.equal(readFileSync(attributes, 'utf8'), '*.png binary\nannotations/**/*.yaml merge=counterclaim\n');
    }
    assert.match(repository.git('check-attr', 'merge', '--', path), /: counterclaim\n/);
    assert.match(repository.git('check-attr', 'merge', '--', 'annotations/a/mira.yaml'), /: counterclaim\n/);
    await counterclaim(['merge', '--uninstall'], { cwd: repository.folder });
    assert.equal(readFileSync(attributes, 'utf8'), '*.png binary\n');
    assert.throws(() => repository.git('config', 'merge.counterclaim.driver'));
  });

  test('is not installed outside a repository', async (t) => {
    const folder = createFolder(t, {});
    const { status, stderr } = await counterclaim(['merge', '--install'], { cwd: folder });
    assert.equal(status, 2);
    assert.match(stderr, /not a git repository/);
    assert.ok(!existsSync(join(folder, '.gitattributes')));
  });
});

test('a path means itself to the shell and to git', () => {
  const odd = "/opt/it's 100% $HOME/`x`\\n";
  const printed = execFileSync('sh', ['-c', `printf %s ${quoteForShell(odd, 'linux').replaceAll('%%', '%')}`]);
  assert.equal(printed.toString(), odd);
  assert.equal(quoteForShell('C:\\Program Files\\nodejs\\node.exe', 'win32'), "'C:/Program Files/nodejs/node.exe'");
});

test('three files are needed', async () => {
  const { status, stderr, stdout } = await counterclaim(['merge', 'a', 'b']);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /BASE, OURS and THEIRS/);
});
