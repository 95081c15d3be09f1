import fc from 'fast-check';

// While mutants are tried: a property that fails is enough, nobody reads its smallest example, and every run tries the same.
fc.configureGlobal({ endOnFailure: true, seed: 1 });
