import { inspect } from 'node:util';

/** A reporter of Node's test runner: prints failed tests alone, and at the end counts, of tests and not of suites. */
export default async function* failureReporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isSuite = data.details.type === 'suite';
    if (type === 'test:pass') {
      if (!isSuite) passed += 1;
    } else if (!isSuite || data.details.error?.failureType !== 'subtestsFailed') {
      failed += 1;
      const error = data.details.error?.cause ?? data.details.error;
      yield `✖ ${data.name} (${data.file ?? ''}:${data.line ?? ''})\n${error?.stack ?? inspect(error)}\n`;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}
