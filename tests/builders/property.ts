import fc from 'fast-check';

/**
 * Runs a property against the database. Looking for a smaller counterexample stops in time for the test to say the one
 * it has; a machine too slow for all the runs does those it can. A run that is given up is waited for: it would write
 * into the next test.
 */
export async function holds<T>(property: fc.IAsyncProperty<T>, numRuns: number): Promise<void> {
  const runs = new Set<Promise<unknown>>();
  const run = property.run.bind(property);
  property.run = (value) => {
    const running = run(value);
    runs.add(running);
    return running;
  };
  try {
    await fc.assert(property, { numRuns, interruptAfterTimeLimit: 12_000 });
  } finally {
    await Promise.allSettled(runs);
  }
}
