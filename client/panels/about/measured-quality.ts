import { MeasuredQualitySchema } from '../../../shared/schemas/measured-quality.ts';
import written from './quality.json' with { type: 'json' };

/** The measured quality that comes with this build. Throws where the file is not of the agreed shape. */
export const measuredQuality = MeasuredQualitySchema.parse(written);
