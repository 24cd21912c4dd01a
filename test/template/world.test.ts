import { forEachWorld, MAX_WORLDS, World } from '../../src/template';

function worlds(visit: (world: World) => void): string[] {
  const found: string[] = [];
  forEachWorld((world) => {
    visit(world);
    found.push(world.description);
  });
  return found;
}

test('a visit that asks nothing costs one world', () => {
  expect(worlds(() => undefined)).toEqual(['']);
});

test('every combination of two choices is visited once', () => {
  expect(worlds((world) => {
    world.choose('a', 'a', [true, false]);
    world.choose('b', 'b', [1, 2, 3]);
  })).toEqual([
    'a is true and b is 1', 'a is true and b is 2', 'a is true and b is 3', 'a is false and b is 1', 'a is false and b is 2', 'a is false and b is 3',
  ]);
});

test('the same key gets the same option in one world', () => {
  expect(worlds((world) => expect(world.choose('a', 'a', [1, 2])).toBe(world.choose('a', 'a', [1, 2])))).toHaveLength(2);
});

test('a choice that only one option of another leads to is made there only', () => {
  expect(worlds((world) => world.choose('a', 'a', [true, false]) && world.choose('b', 'b', [1, 2]))).toEqual([
    'a is true and b is 1', 'a is true and b is 2', 'a is false',
  ]);
});

test('what is bound in one world is not bound in the next', () => {
  const seen: (string | undefined)[] = [];
  forEachWorld((world) => {
    seen.push(world.bound('x'));
    if (world.choose('a', 'a', [true, false])) {
      world.bind('x', '1');
    }
  });
  expect(seen).toEqual([undefined, undefined]);
});

test('too many combinations are not all tried, and the caller is told', () => {
  let count = 0;
  const complete = forEachWorld((world) => {
    count++;
    for (let choice = 0; choice < 20; choice++) {
      world.choose(String(choice), '', [true, false]);
    }
  });
  expect([complete, count]).toEqual([false, MAX_WORLDS]);
});

test('just as many as are allowed are all tried', () => {
  expect(forEachWorld((world) => {
    for (let choice = 0; choice < Math.log2(MAX_WORLDS); choice++) {
      world.choose(String(choice), '', [true, false]);
    }
  })).toBe(true);
});
