import { defineWidgets } from './newstape-element.ts';

// The script of `/embed/widget.js`: it defines the elements and leaves nothing else in the page.
defineWidgets();
