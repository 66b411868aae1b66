import type { EmbedChartReply } from '../../../shared/schemas/embed-reply.ts';
import { drawLightweight } from '../charts/lightweight-chart.ts';

const reply: EmbedChartReply = await (await fetch('/embed/chart.json')).json();
const box = document.getElementById('chart');
if (!box || !reply.series) throw new Error('the page has no box, or the reply no prices');
drawLightweight(box, reply.series, reply.events, { width: 640, height: 440 });
