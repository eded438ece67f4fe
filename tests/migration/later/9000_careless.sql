UPDATE call_record SET number = '';
