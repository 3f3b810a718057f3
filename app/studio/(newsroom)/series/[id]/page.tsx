import { RecordPage, type RecordProps, recordMetadata } from '@/app/studio/(newsroom)/_record/record-page';
import {
  deleteSeriesAction,
  readSeriesAction,
  saveSeriesAction,
} from '@/app/studio/(newsroom)/series/actions';
import { SeriesForm } from '@/components/series/series-form';
import { seriesDescriptor } from '@/lib/series/series-descriptor';
import { SeriesIssues } from './series-issues';

const ACTIONS = { save: saveSeriesAction, read: readSeriesAction, remove: deleteSeriesAction };

export const generateMetadata = (props: RecordProps) => recordMetadata(seriesDescriptor, props);

export default function OneSeriesPage({ params }: RecordProps) {
  return (
    <RecordPage descriptor={seriesDescriptor} params={params}>
      {(series) => (
        <>
          <SeriesIssues seriesId={series.id} />
          <SeriesForm key={series.id} series={series} actions={ACTIONS} />
        </>
      )}
    </RecordPage>
  );
}
