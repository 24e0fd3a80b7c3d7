// The policy of the pages forbids eval: zod would try whether it may, which browsers report. Imported before everything that
// may bring zod; where it finds its settings is set, for zod itself comes later, with the pages that need it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
