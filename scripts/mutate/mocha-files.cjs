// Stryker's mocha runner asks for `mocha/lib/cli/run-helpers`, without the ending that Mocha 12 gave it. Preloaded.
require.extensions['.cjs'] = require.extensions['.js'];
