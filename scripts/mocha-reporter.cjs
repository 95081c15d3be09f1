// Mocha's usual report, which also tells scripts/test.mjs how many tests passed, failed and were skipped.
const { reporters } = require('mocha');

module.exports = class CountingSpec extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      process.send?.({ mochaCounts: { passed: passes, failed: failures, skipped: pending } });
    });
  }
};
