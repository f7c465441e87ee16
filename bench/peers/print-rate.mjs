/** Times a function that gives a path's total and prints the peers' line of JSON: rate by CPU time, mean and P(total >= threshold). */
export function printRate(paths, path, threshold) {
  for (let i = 0; i < paths / 4; i++) path(); // warm
  const began = process.cpuUsage();
  let [sum, hits] = [0, 0];
  for (let i = 0; i < paths; i++) {
    const total = path();
    sum += total;
    if (total >= threshold) hits++;
  }
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1e6;
  const answer = { paths_per_second: paths / seconds, paths, mean: sum / paths, probability: hits / paths };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
