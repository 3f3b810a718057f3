import { RecordPage, type RecordProps, recordMetadata } from '@/app/studio/(newsroom)/_record/record-page';
import {
  deleteSeriesAction,
  readSeriesAction,
  saveSeriesAction,
} from '@/app/studio/(newsroom)/series/actions';
import { ListQuery, type Query } from '@/app/studio/list-query';
import { SeriesForm } from '@/components/series/series-form';
import { listIssues } from '@/lib/series/list-issues';
import { seriesDescriptor } from '@/lib/series/series-descriptor';
import { SeriesIssues } from './series-issues';

type Props = RecordProps & { searchParams: Promise<Query> };
type FormProps = Parameters<typeof SeriesForm>[0];

const ACTIONS = { save: saveSeriesAction, read: readSeriesAction, remove: deleteSeriesAction };

export const generateMetadata = (props: RecordProps) => recordMetadata(seriesDescriptor, props);

export default function OneSeriesPage({ params, searchParams }: Props) {
  return (
    <RecordPage descriptor={seriesDescriptor} params={params}>
      {(series) => <OneSeries series={series} searchParams={searchParams} />}
    </RecordPage>
  );
}

async function OneSeries({ series, searchParams }: Pick<Props, 'searchParams'> & Pick<FormProps, 'series'>) {
  const window = ListQuery.parse(await searchParams);
  const page = await listIssues(series.id, window);
  return (
    <>
      <SeriesIssues seriesId={series.id} page={page} size={window.size} />
      <SeriesForm key={series.id} series={series} issues={page.total.count} actions={ACTIONS} />
    </>
  );
}
