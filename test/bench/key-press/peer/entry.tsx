/** The same questionnaire in SurveyJS's React screen, one question to a page; an answer leads to the next one. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import 'survey-core/survey-core.css';
import { Survey } from 'survey-react-ui';

const { surveyJson } = globalThis as unknown as { readonly surveyJson: object };
const model = new Model(surveyJson);
// Its own way on is for the mouse alone; here a key leads on, as in the window.
model.onValueChanged.add(() => (model.isLastPage ? model.completeLastPage() : model.nextPage()));
const root = document.getElementById('root');
if (root === null) throw new Error('no root');
createRoot(root).render(createElement(Survey, { model }));
