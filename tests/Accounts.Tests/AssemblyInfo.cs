using HoSoCanBo.Testing;

[assembly: AssemblyFixture(typeof(RealSignInFixture))]
