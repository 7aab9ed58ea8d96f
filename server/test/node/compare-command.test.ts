import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { counterclaim, startCounterclaim } from './program.ts';

const sentence = 'The council approved the new budget on Monday.';

describe('counterclaim compare', () => {
  test('answers in order, with scores from 0 to 1 and the reasons', async () => {
    const pairs = [
      { id: 'equal', a: sentence, b: sentence },
      { id: 'unlike', a: sentence, b: 'Whales sleep upright near the surface of the ocean.' },
      { id: 'empty', a: '', b: sentence },
    ];
    const input = pairs.map((pair) => JSON.stringify(pair)).join('\n');
    const { status, stdout, stderr } = await counterclaim(['compare'], { input });
    assert.deepEqual([status, stderr], [0, '']);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ id, relation }) => [id, relation]),
      [
        ['equal', 'same'],
        ['unlike', 'unrelated'],
        ['empty', 'unrelated'],
      ],
    );
    for (const { same, disputed, reasons, relation } of answers) {
      assert.ok(same >= 0 && same <= 1 && disputed >= 0 && disputed <= 1);
      assert.equal(reasons.length > 0, relation !== 'unrelated');
    }
  });

  test('answers a pair before the next one comes', async () => {
    const child = startCounterclaim(['compare', '--format', 'jsonl']);
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
    for (const id of ['1', '2', '3']) {
      child.stdin.write(`${JSON.stringify({ id, a: sentence, b: sentence })}\n`);
      assert.equal(JSON.parse((await answers.next()).value).id, id);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  test('a broken line is named, the others are answered, the status is 2', async () => {
    const input = `nonsense\n{"id": "a", "a": "x"}\n${JSON.stringify({ id: 'b', a: sentence, b: sentence })}`;
    const { status, stdout, stderr } = await counterclaim(['compare'], { input });
    assert.equal(status, 2);
    assert.equal(JSON.parse(stdout).id, 'b');
    assert.match(stderr, /line 1: not JSON\n.*line 2: “a” and “b” must be strings\n$/);
  });

  test('ends quietly when its reader goes', async () => {
    const child = startCounterclaim(['compare']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdin.on('error', () => {});
    const line = `${JSON.stringify({ id: 'x', a: sentence, b: sentence })}\n`;
    child.stdout.once('data', () => child.stdout.destroy());
    const more = setInterval(() => child.stdin.write(line.repeat(100)), 5);
    await once(child, 'exit');
    clearInterval(more);
    assert.equal(stderr, '');
  });
});
