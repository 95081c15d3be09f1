// Our pages forbid eval (CSP), and zod's try of it would stand in the console of each browser as an error. It reads this
// when it is loaded, which is later: to ask zod itself would bring it into the first load.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
