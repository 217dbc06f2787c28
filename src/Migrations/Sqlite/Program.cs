// The start-up project of "dotnet ef" for this provider; the Host only loads the migrations in it.
return;
