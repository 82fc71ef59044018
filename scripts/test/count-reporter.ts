import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the skipped tests by name and one plain line that counts. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    for (const test of tests) if (test.result().state === 'skipped') console.log(`skipped: ${test.fullName}`);
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    console.log(`Tests: ${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`);
  }
}
