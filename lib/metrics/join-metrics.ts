import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from 'prom-client';

/** The metrics of a process as it sends them to another one. */
export type Metrics = MetricObjectWithValues<MetricValue<string>>[];

/** One text with the metrics of several processes. Each has its values under a label of its own, so that none are added up. */
export function joinMetrics(processes: readonly Metrics[]): Promise<string> {
  return AggregatorRegistry.aggregate(processes.map((metrics) => [...metrics])).metrics();
}
