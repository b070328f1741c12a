/** Runs in the sandbox before the page. It is the one file that takes electron's value for itself: nothing can hand it in. */
import { contextBridge, ipcRenderer } from 'electron';
import { desktopCalls } from '../../shared/contract/desktop.ts';
import { exposeBridge } from './expose-bridge.ts';

exposeBridge(contextBridge, ipcRenderer, Object.keys(desktopCalls));
